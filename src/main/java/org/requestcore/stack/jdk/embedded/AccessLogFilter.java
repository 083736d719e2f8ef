package org.requestcore.stack.jdk.embedded;

import java.io.IOException;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;

import org.requestcore.workload.app.AccessLog;

/** The first layer. */
final class AccessLogFilter extends Filter {
    private final AccessLog log;

    AccessLogFilter(AccessLog log) {
        this.log = log;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain next) throws IOException {
        next.doFilter(exchange);
        HttpPrincipal user = exchange.getPrincipal();
        String length = exchange.getResponseHeaders().getFirst("Content-length");
        log.line(exchange.getRemoteAddress().getHostString(), user == null ? null : user.getUsername(), exchange.getRequestMethod(), exchange.getRequestURI().toString(),
            exchange.getProtocol(), exchange.getResponseCode(), length == null ? 0 : Long.parseLong(length));
    }

    @Override
    public String description() {
        return "access log";
    }
}
