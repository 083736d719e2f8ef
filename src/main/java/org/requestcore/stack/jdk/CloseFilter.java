package org.requestcore.stack.jdk;

import java.io.IOException;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;

/** Says Connection: close to a client that said so (RFC 9112, 9.6): the server closes then, and leaves it to the application to tell. */
final class CloseFilter extends Filter {
    @Override
    public void doFilter(HttpExchange exchange, Chain next) throws IOException {
        if ("close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"))) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        next.doFilter(exchange);
    }

    @Override
    public String description() {
        return "Connection: close";
    }
}
