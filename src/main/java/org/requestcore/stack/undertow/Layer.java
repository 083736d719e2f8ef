package org.requestcore.stack.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. */
final class Layer implements HttpHandler {
    private final int number;
    private final HttpHandler next;
    private final UndertowChain chain;

    Layer(int number, HttpHandler next, UndertowChain chain) {
        this.number = number;
        this.next = next;
        this.chain = chain;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Trail trail = chain.trail();
        trail.in(number);
        next.handleRequest(exchange);
        trail.out(number);
    }
}
