package org.requestcore.stack.vertxweb;

import java.util.List;
import java.util.function.Function;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.stack.vertx.embedded.SampleRequest;
import org.requestcore.workload.routes.Route;

/** Vert.x Web's Router, asked as its server asks it; each route's handler says that it was called. */
final class VertxWebRouter implements Router {
    private final io.vertx.ext.web.Router router = io.vertx.ext.web.Router.router(null);
    private final RoutedRequest request = new RoutedRequest(SampleRequest.get());
    private Captures captures;
    private int matched;

    /** @param routes in an {@link org.requestcore.workload.routes.Order} in which the first that matches is right */
    VertxWebRouter(List<Route> routes, Layout layout) {
        Function<Route, io.vertx.ext.web.Route> registration = layout.of(null, router, routes);
        for (Route route : routes) {
            int id = route.id();
            String[] names = Templates.names(route);
            registration.apply(route).handler(ctx -> {
                for (String name : names) {
                    captures.add(ctx.pathParam(name));
                }
                matched = id;
            });
        }
        router.errorHandler(404, ctx -> matched = MISS);
        router.errorHandler(405, ctx -> matched = METHOD_NOT_ALLOWED);
    }

    @Override
    public int match(String method, String path, Captures out) {
        captures = out;
        router.handle(request.of(method, path));
        return matched;
    }
}
