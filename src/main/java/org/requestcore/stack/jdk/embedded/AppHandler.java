package org.requestcore.stack.jdk.embedded;

import java.io.IOException;
import java.io.OutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/**
 * What stands behind the filters and the authenticator: a router that isn't the server's, what the App replies, and the metrics around both, since all filters of a
 * context stand outside its authenticator.
 */
final class AppHandler {
    private static final byte[] NO_BODY = {};

    private final App app;
    private final Router router = RadixRouter.ofEachThread(App.TABLE);
    private final ThreadLocal<Captures> captures = ThreadLocal.withInitial(Captures::new);

    AppHandler(App app) {
        this.app = app;
    }

    HttpHandler handler() {
        return switch (app.shape()) {
            case CANNED -> exchange -> send(exchange, app.reply(0, null, body(exchange)));
            case ROUTED -> this::routed;
            case LAYERED, SERVED -> this::measured;
        };
    }

    private void measured(HttpExchange exchange) throws IOException {
        long started = app.metrics().start();
        int route = routed(exchange);
        app.metrics().stop(started, route, exchange.getResponseCode());
    }

    /** @return the route that was found, or below zero */
    private int routed(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Captures found = captures.get().clear();
        int route = router.match(exchange.getRequestMethod(), path, found);
        String capture = found.count() == 0 ? null : found.value(0, path);
        send(exchange, route < 0 ? Reply.withoutRoute(route) : app.reply(route, capture, body(exchange)));
        return route;
    }

    /** Reads only where there is something to read: readAllBytes begins with a buffer of many KB. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        return headers.containsKey("Content-length") || headers.containsKey("Transfer-encoding") ? exchange.getRequestBody().readAllBytes() : NO_BODY;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.body().length == 0) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", Reply.CONTENT_TYPE);
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(reply.body());
        }
    }
}
