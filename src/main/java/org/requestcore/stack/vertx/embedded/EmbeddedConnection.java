package org.requestcore.stack.vertx.embedded;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.core.net.impl.tcp.NetSocketImpl;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** A connection to Vert.x's HTTP server over Netty's EmbeddedChannel, whose event loop is the calling thread. */
final class EmbeddedConnection implements Connection {
    private static final SocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 50_000);

    private final CopyingChannel channel = new CopyingChannel();

    /** As Vert.x's TCP server takes a socket, and hands it to the HTTP server, whose handler takes its place. */
    EmbeddedConnection(VertxInternal vertx, Handler<HttpServerRequest> valid, Handler<HttpServerRequest> invalid) {
        ContextInternal context = vertx.contextBuilder().withThreadingModel(ThreadingModel.EVENT_LOOP).withEventLoop(channel.eventLoop()).build();
        channel.pipeline().addLast("handler", VertxHandler.create(netty -> new NetSocketImpl(context, netty, null, null, null, false)));
        DefaultPipeline.initializer(vertx, context, valid, invalid).configurePipeline(channel, null, null, null);
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        if (channel.isOpen()) {
            channel.out = out;
            channel.writeInbound(channel.alloc().ioBuffer(length).writeBytes(bytes, offset, length));
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        channel.finishAndReleaseAll();
    }

    /** A channel whose transport is a copy of what is flushed. */
    private static final class CopyingChannel extends EmbeddedChannel {
        private ByteSink out;

        @Override
        protected SocketAddress remoteAddress0() {
            return CLIENT;
        }

        @Override
        protected void handleOutboundMessage(Object msg) {
            ByteBuf answer = (ByteBuf) msg;
            int count = answer.readableBytes();
            answer.readBytes(out.reserve(count), out.length(), count);
            out.length(out.length() + count);
            answer.release();
        }
    }
}
