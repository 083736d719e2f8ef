package org.requestcore.stack.reactornetty.embedded;

import java.util.function.BiFunction;

import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerConfig;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;

/** Reactor Netty's HTTP/1.1 server without its sockets: a handler of requests behind as many connections as are asked for. */
public class EmbeddedServer implements RequestCore {
    private final HttpServerConfig server;

    public EmbeddedServer(BiFunction<HttpServerRequest, HttpServerResponse, ? extends Publisher<Void>> application) {
        server = HttpServer.create().handle(new Dated(application)).configuration();
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public final Connection connect() {
        EventLoopThread.demand();
        return new EmbeddedConnection(server);
    }

    @Override
    public void close() {
        // it was never bound, and each connection holds its own
    }
}
