package org.requestcore.stack.vertxweb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/**
 * A {@link Layout} with a router for all routes that begin with the same static segment and go on, mounted beneath it, as Vert.x Web's documentation has
 * it for many routes. The others stay with the router that mounts these, and come after them: what begins with a parameter is more general, and a
 * sub-router, which takes {@code /a} for its own as well, makes a 404 of a 405 that was found before it.
 */
final class SubRouters implements Function<Route, io.vertx.ext.web.Route> {
    private final Router root;
    private final Map<String, Router> mounted = new LinkedHashMap<>();

    SubRouters(Vertx vertx, Router root, List<Route> order) {
        this.root = root;
        order.stream().filter(SubRouters::goesOn).forEach(r -> mounted.computeIfAbsent(first(r), text -> Router.router(vertx)));
        mounted.forEach((text, router) -> root.route("/" + text + "/*").subRouter(router));
    }

    @Override
    public io.vertx.ext.web.Route apply(Route route) {
        return goesOn(route) ? Templates.add(mounted.get(first(route)), route, 1) : Templates.add(root, route, 0);
    }

    private static boolean goesOn(Route route) {
        List<Segment> segments = route.segments();
        // a colon would begin a parameter of the mount point
        return segments.get(0).isStatic() && !first(route).contains(":") && segments.size() > 1 && !segments.get(1).text().isEmpty();
    }

    private static String first(Route route) {
        return route.segments().get(0).text();
    }
}
