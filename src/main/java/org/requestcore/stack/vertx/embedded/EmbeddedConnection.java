package org.requestcore.stack.vertx.embedded;

import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.core.net.impl.tcp.NetSocketImpl;

import org.requestcore.stack.netty.embedded.ChannelConnection;

/** A connection to Vert.x's HTTP server over Netty's EmbeddedChannel, whose event loop is the calling thread. */
final class EmbeddedConnection extends ChannelConnection {
    /** As Vert.x's TCP server takes a socket, and hands it to the HTTP server, whose handler takes its place. */
    EmbeddedConnection(VertxInternal vertx, Handler<HttpServerRequest> valid, Handler<HttpServerRequest> invalid) {
        EmbeddedChannel channel = channel();
        ContextInternal context = vertx.contextBuilder().withThreadingModel(ThreadingModel.EVENT_LOOP).withEventLoop(channel.eventLoop()).build();
        channel.pipeline().addLast("handler", VertxHandler.create(netty -> new NetSocketImpl(context, netty, null, null, null, false)));
        DefaultPipeline.initializer(vertx, context, valid, invalid).configurePipeline(channel, null, null, null);
    }
}
