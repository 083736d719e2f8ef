package org.requestcore.stack.springwebflux;

import java.nio.charset.StandardCharsets;

import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import org.requestcore.contract.Connection;
import org.requestcore.stack.reactornetty.embedded.EmbeddedServer;
import org.requestcore.workload.ByteSink;

/**
 * An exchange of WebFlux's own making that has been answered: what a chain or router is handed where no connection is part of the question.
 * Not to be changed: all share it.
 */
final class SampleExchange {
    private static final ServerWebExchange GET = capture();

    private SampleExchange() {
    }

    static ServerWebExchange get() {
        return GET;
    }

    private static ServerWebExchange capture() {
        ServerWebExchange[] captured = new ServerWebExchange[1];
        HttpHandler handler = WebHttpHandlerBuilder.webHandler(exchange -> {
            captured[0] = exchange;
            return exchange.getResponse().setComplete();
        }).build();
        byte[] octets = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        try (EmbeddedServer server = new EmbeddedServer(new ReactorHttpHandlerAdapter(handler)); Connection connection = server.connect()) {
            connection.feed(octets, 0, octets.length, new ByteSink(256));
        }
        return captured[0];
    }
}
