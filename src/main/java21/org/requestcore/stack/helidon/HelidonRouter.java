package org.requestcore.stack.helidon;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.NotFoundException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Helidon's routing, asked of a prologue that is made anew, as its connection makes it; each route's handler says that it was called. */
final class HelidonRouter implements Router {
    private static final String PROTOCOL = "HTTP/1.1";

    private final HttpRouting routing;
    private final Asked request = new Asked();
    private final Answered response = new Answered();
    private Captures captures;
    private int matched;

    HelidonRouter(RouteTable table) {
        HttpRouting.Builder builder = HttpRouting.builder();
        for (Route route : Order.of(table, Order.Taking.NO_MORE)) {
            builder.route(Method.create(route.method()), Templates.of(route), handler(route));
        }
        routing = builder.error(NotFoundException.class, (asked, answered, missing) -> {
            matched = MISS;
            answered.send();
        }).build();
    }

    private Handler handler(Route route) {
        int id = route.id();
        String[] names = Templates.names(route);
        return (asked, answered) -> {
            Parameters parameters = asked.path().pathParameters();
            for (String name : names) {
                captures.add(parameters.get(name));
            }
            matched = id;
            answered.send();
        };
    }

    @Override
    public int match(String method, String path, Captures out) {
        captures = out;
        HttpPrologue prologue;
        try {
            prologue = HttpPrologue.create(PROTOCOL, "HTTP", "1.1", Method.create(method), path, true);
        } catch (IllegalArgumentException e) {
            return MISS; // no path to Helidon, which answers 400
        }
        routing.route(null, request.prologue(prologue), response.unsent());
        return matched;
    }
}
