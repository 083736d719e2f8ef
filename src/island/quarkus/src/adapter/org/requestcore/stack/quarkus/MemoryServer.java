package org.requestcore.stack.quarkus;


import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;

/** Vert.x's own server, with the options that Quarkus gives it. It never listens: connections are handed to it. The app ends with the JVM. */
final class MemoryServer extends HttpServerImpl {
    private static final SocketAddress ADDRESS = SocketAddress.inetSocketAddress(8080, "localhost");

    private final VertxInternal vertx;

    MemoryServer(VertxInternal vertx, HttpServerOptions options) {
        super(vertx, options);
        this.vertx = vertx;
    }

    /** Sets the pipeline of a new connection up, as of one that was accepted. */
    void accept(Channel channel) {
        ContextInternal context = vertx.createEventLoopContext(channel.eventLoop(), null, Thread.currentThread().getContextClassLoader());
        childHandler(context, ADDRESS, null).accept(channel, null);
    }
}
