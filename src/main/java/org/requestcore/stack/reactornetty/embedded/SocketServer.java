package org.requestcore.stack.reactornetty.embedded;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.BiFunction;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

import org.requestcore.contract.Server;

/** Reactor Netty's HTTP/1.1 server on a socket: a handler of requests on event loops of its own. */
public class SocketServer implements Server {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** As many, and as those are, that all servers of a JVM share by default, and that don't end with one. */
    private final LoopResources loops = LoopResources.create("reactor-http");
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final DisposableServer server;

    /** @throws reactor.netty.ChannelBindException if it can't listen there */
    public SocketServer(BiFunction<HttpServerRequest, HttpServerResponse, ? extends Publisher<Void>> application, InetSocketAddress address) {
        try {
            server = HttpServer.create().handle(new Dated(application)).bindAddress(() -> address).runOn(loops)
                .channelGroup(connections).bindNow();
        } catch (Throwable e) {
            end();
            throw e;
        }
    }

    @Override
    public final InetSocketAddress address() {
        return (InetSocketAddress) server.address();
    }

    /** Waits for the requests that have begun, which it finds by the group of channels. What is left is closed before its loop ends: a loop without a quiet period may end without that. */
    @Override
    public void close() {
        try {
            server.disposeNow(LONGEST);
        } catch (RuntimeException e) {
            // one of them never came whole, or its client has gone: there is nobody to answer
        } finally {
            connections.close().awaitUninterruptibly(LONGEST.toMillis());
            end();
        }
    }

    /** At once: there is nothing left to do. */
    private void end() {
        loops.disposeLater(Duration.ZERO, LONGEST).block();
    }
}
