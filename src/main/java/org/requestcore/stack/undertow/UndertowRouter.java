package org.requestcore.stack.undertow;

import java.util.Map;

import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.Methods;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.URLUtils;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/**
 * RoutingHandler on an exchange that is made anew for each request, as Undertow makes it: method and path are set as its parser sets them, and the
 * handler of the route, or the one for 404 or 405, says what was found. The headers, which routing doesn't look at, are the same empty ones.
 */
final class UndertowRouter implements Router {
    private final RoutingHandler routing;
    private final HeaderMap headers = new HeaderMap();
    private final StringBuilder decoded = new StringBuilder();
    private Captures captures;
    private int found;

    UndertowRouter(RouteTable table) {
        routing = Routing.of(table, this::handler)
            .setFallbackHandler(e -> found = MISS)
            .setInvalidMethodHandler(e -> found = METHOD_NOT_ALLOWED);
    }

    private HttpHandler handler(Route route) {
        int id = route.id();
        String[] names = Routing.names(route).toArray(String[]::new);
        return e -> {
            Map<String, String> parameters = e.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters();
            for (String name : names) {
                captures.add(parameters.get(name));
            }
            found = id;
        };
    }

    @Override
    public int match(String method, String path, Captures out) {
        captures = out;
        HttpServerExchange exchange = new HttpServerExchange(null, headers, headers, UndertowOptions.DEFAULT_MAX_ENTITY_SIZE);
        exchange.setRequestMethod(Methods.fromString(method));
        exchange.setRelativePath(path.indexOf('%') < 0 ? path : URLUtils.decode(path, "UTF-8", false, false, decoded));
        try {
            routing.handleRequest(exchange);
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path, e);
        }
        return found;
    }
}
