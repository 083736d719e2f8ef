package org.requestcore.stack.jdk.embedded;

import java.io.IOException;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The second layer. */
final class CorsFilter extends Filter {
    private final Cors cors;

    CorsFilter(Cors cors) {
        this.cors = cors;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain next) throws IOException {
        Headers request = exchange.getRequestHeaders();
        Headers response = exchange.getResponseHeaders();
        String origin = request.getFirst("Origin");
        String allowed = cors.allow(origin);
        if (allowed != null) {
            response.set("Access-Control-Allow-Origin", allowed);
            response.set("Vary", "Origin");
        }
        if (cors.isPreflight(exchange.getRequestMethod(), origin, request.getFirst("Access-Control-Request-Method"))) {
            response.set("Access-Control-Allow-Methods", Cors.ALLOW_METHODS);
            response.set("Access-Control-Allow-Headers", Cors.ALLOW_HEADERS);
            response.set("Access-Control-Max-Age", Cors.MAX_AGE);
            exchange.sendResponseHeaders(Reply.NO_CONTENT.status(), -1);
        } else {
            next.doFilter(exchange);
        }
    }

    @Override
    public String description() {
        return "CORS";
    }
}
