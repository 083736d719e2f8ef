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
 * A {@link Layout} with a router for all routes that begin with the same static segment, mounted beneath it, as Vert.x Web's documentation has it for
 * many routes. Those that begin with a parameter stay with the router that mounts the others, and come after them: they are more general.
 */
final class SubRouters implements Function<Route, io.vertx.ext.web.Route> {
    private final Router root;
    private final Map<String, Router> mounted = new LinkedHashMap<>();

    SubRouters(Vertx vertx, Router root, List<Route> order) {
        this.root = root;
        order.stream().map(SubRouters::first).filter(Segment::isStatic).forEach(s -> mounted.computeIfAbsent(s.text(), text -> Router.router(vertx)));
        // to a sub-router, /a/ and /a are one path
        order.stream().filter(r -> r.segments().size() == 2 && r.segments().get(1).text().isEmpty()).forEach(r -> mounted.remove(first(r).text()));
        mounted.forEach((text, router) -> root.route("/" + text + "/*").subRouter(router));
    }

    @Override
    public io.vertx.ext.web.Route apply(Route route) {
        Router router = first(route).isStatic() ? mounted.get(first(route).text()) : null;
        return router == null ? Templates.add(root, route, 0) : Templates.add(router, route, 1);
    }

    private static Segment first(Route route) {
        return route.segments().get(0);
    }
}
