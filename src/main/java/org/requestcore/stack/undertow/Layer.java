package org.requestcore.stack.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. Finds its trail where Undertow keeps what belongs to a request: in an attachment. */
final class Layer implements HttpHandler {
    private final int number;
    private final HttpHandler next;

    Layer(int number, HttpHandler next) {
        this.number = number;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Trail trail = exchange.getAttachment(UndertowChains.TRAIL);
        trail.in(number);
        next.handleRequest(exchange);
        trail.out(number);
    }
}
