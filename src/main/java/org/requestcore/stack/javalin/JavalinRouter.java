package org.requestcore.stack.javalin;

import java.util.Map;

import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.util.MethodNotAllowedUtil;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Javalin's router, asked as its servlet asks it for a request, with {@code prefer405over404}; each route's handler says which it is. */
final class JavalinRouter implements Router {
    private final InternalRouter router;

    JavalinRouter(RouteTable table) {
        JavalinState state = new JavalinState();
        Order.of(table, Order.Taking.NO_MORE).forEach(r -> state.routes.addHttpHandler(HandlerType.findOrCreate(r.method()), Templates.path(r), new Found(r)));
        router = state.internalRouter;
    }

    private record Found(int id, String[] names) implements Handler {
        Found(Route route) {
            this(route.id(), route.names().toArray(String[]::new));
        }

        @Override
        public void handle(Context ctx) {
            throw new IllegalStateException("a route that is looked for is not handled");
        }
    }

    @Override
    public int match(String method, String path, Captures out) {
        ParsedEndpoint endpoint = router.findFirstHttpHandlerEntry(HandlerType.findOrDefault(method), path);
        if (endpoint == null) {
            return MethodNotAllowedUtil.INSTANCE.findAvailableHttpHandlerTypes(router, path).isEmpty() ? MISS : METHOD_NOT_ALLOWED;
        }
        Map<String, String> parameters = endpoint.extractPathParams(path);
        Found found = (Found) endpoint.endpoint.handler;
        for (String name : found.names) {
            out.add(parameters.get(name));
        }
        return found.id;
    }
}
