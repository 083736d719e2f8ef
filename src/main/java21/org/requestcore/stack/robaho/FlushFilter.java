package org.requestcore.stack.robaho;

import java.io.IOException;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;

/** Sends each answer at once: the server holds it back while there is more to read, be it half a request, which the contract forbids. */
final class FlushFilter extends Filter {
    @Override
    public void doFilter(HttpExchange exchange, Chain next) throws IOException {
        next.doFilter(exchange);
        exchange.getResponseBody().flush();
    }

    @Override
    public String description() {
        return "flush";
    }
}
