package org.requestcore.stack.jdk;

import java.io.IOException;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. */
final class Layer extends Filter {
    private final int number;
    private final JdkChain chain;

    Layer(int number, JdkChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain next) throws IOException {
        Trail trail = chain.trail();
        trail.in(number);
        next.doFilter(exchange);
        trail.out(number);
    }

    @Override
    public String description() {
        return "layer " + number;
    }
}
