package org.requestcore.stack.reactornetty.embedded;

import java.util.function.BiFunction;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerConfig;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.Clock;

/** Reactor Netty's HTTP/1.1 server without its sockets: a handler of requests behind as many connections as are asked for. */
public class EmbeddedServer implements RequestCore {
    private final HttpServerConfig server;
    private Clock clock;
    private AsciiString date;

    public EmbeddedServer(BiFunction<HttpServerRequest, HttpServerResponse, ? extends Publisher<Void>> application) {
        server = HttpServer.create().handle((request, response) -> application.apply(request, response.header(HttpHeaderNames.DATE, date()))).configuration();
    }

    /** As Netty's users hold it: octets that the encoder copies, renewed once a second. */
    private AsciiString date() {
        Clock now = Clock.now();
        if (now != clock) {
            clock = now;
            date = new AsciiString(now.httpOctets(), false);
        }
        return date;
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
