package org.requestcore.stack.reactornetty;

import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRoutes;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;

/** Reactor Netty's routes, asked as its server asks them; each route's handler says that it was called. */
final class ReactorNettyRouter implements Router {
    private final HttpServerRoutes routes = HttpServerRoutes.newRoutes();
    private final RoutedRequest request = new RoutedRequest();
    private Captures captures;
    private int matched;

    /** @param table in an {@link org.requestcore.workload.routes.Order} in which the first that matches is right */
    ReactorNettyRouter(List<Route> table) {
        for (Route route : table) {
            Templates.add(routes, route.method(), Templates.path(route), found(route));
        }
        // in the place of the answer 404, which there is no connection for
        routes.route(asked -> true, (asked, response) -> answer(MISS));
    }

    private Handler found(Route route) {
        int id = route.id();
        int count = route.names().size();
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = Templates.name(i);
        }
        return (asked, response) -> {
            if (count > 0) {
                Map<String, String> params = asked.params();
                for (String name : names) {
                    captures.add(params.get(name));
                }
            }
            return answer(id);
        };
    }

    private Mono<Void> answer(int id) {
        matched = id;
        return Mono.empty();
    }

    @Override
    public int match(String method, String path, Captures out) {
        captures = out;
        routes.apply(request.of(method, path), null);
        return matched;
    }
}
