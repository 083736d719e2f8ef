package org.requestcore.stack.robaho;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The App as the filters of a context, and its handler. Requests are answered one after the other, so that what they tell each other is in fields. */
final class RobahoApp {
    private static final byte[] NO_BODY = {};

    private final App app;
    private final Router router;
    private final Captures captures = new Captures();
    private String user;
    private int route;
    private int length;

    RobahoApp(App app, Router router) {
        this.app = app;
        this.router = router;
    }

    List<Filter> filters() {
        return app.shape().isLayered() ? List.of(filter(this::log), filter(this::cors), filter(this::authentication), filter(this::metrics)) : List.of();
    }

    void handle(HttpExchange exchange) throws IOException {
        if (!app.shape().isRouted()) {
            answer(exchange, app.reply(0, null, body(exchange)));
            return;
        }
        String path = exchange.getRequestURI().getRawPath();
        route = router.match(exchange.getRequestMethod(), path, captures.clear());
        answer(exchange, route < 0 ? Reply.withoutRoute(route) : app.reply(route, captures.count() == 0 ? null : captures.value(0, path), body(exchange)));
    }

    private void log(HttpExchange exchange, Filter.Chain next) throws IOException {
        user = null;
        next.doFilter(exchange);
        app.accessLog().line(exchange.getRemoteAddress().getHostString(), user, exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getProtocol(),
            exchange.getResponseCode(), length);
    }

    private void cors(HttpExchange exchange, Filter.Chain next) throws IOException {
        Headers response = exchange.getResponseHeaders();
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String allowed = app.cors().allow(origin);
        if (allowed != null) {
            response.set("Access-Control-Allow-Origin", allowed);
            response.set("Vary", "Origin");
        }
        if (app.cors().isPreflight(exchange.getRequestMethod(), origin, exchange.getRequestHeaders().getFirst("Access-Control-Request-Method"))) {
            response.set("Access-Control-Allow-Methods", Cors.ALLOW_METHODS);
            response.set("Access-Control-Allow-Headers", Cors.ALLOW_HEADERS);
            response.set("Access-Control-Max-Age", Cors.MAX_AGE);
            answer(exchange, Reply.NO_CONTENT);
        } else {
            next.doFilter(exchange);
        }
    }

    private void authentication(HttpExchange exchange, Filter.Chain next) throws IOException {
        user = app.authentication().user(exchange.getRequestHeaders().getFirst("Authorization"));
        if (user == null) {
            exchange.getResponseHeaders().set("WWW-Authenticate", Authentication.CHALLENGE);
            answer(exchange, Reply.UNAUTHORIZED);
        } else {
            next.doFilter(exchange);
        }
    }

    private void metrics(HttpExchange exchange, Filter.Chain next) throws IOException {
        long started = app.metrics().start();
        next.doFilter(exchange);
        app.metrics().stop(started, route, exchange.getResponseCode());
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        return headers.containsKey("Content-length") || headers.containsKey("Transfer-encoding") ? exchange.getRequestBody().readAllBytes() : NO_BODY;
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        length = reply.body().length;
        if (length == 0) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", Reply.CONTENT_TYPE);
        exchange.sendResponseHeaders(reply.status(), length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(reply.body());
        }
    }

    @FunctionalInterface
    private interface Step {
        void take(HttpExchange exchange, Filter.Chain next) throws IOException;
    }

    private static Filter filter(Step step) {
        return new Filter() {
            @Override
            public void doFilter(HttpExchange exchange, Chain next) throws IOException {
                step.take(exchange, next);
            }

            @Override
            public String description() {
                return "a layer";
            }
        };
    }
}
