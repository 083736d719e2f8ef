package org.requestcore.stack.vertx.embedded;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.QueryParamDecoderConfig;
import io.vertx.core.http.WebSocketServerConfig;
import io.vertx.core.http.impl.http1.Http1ServerConnection;
import io.vertx.core.http.impl.http1.VertxHttpRequestDecoder;
import io.vertx.core.http.impl.http1.VertxHttpResponseEncoder;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** Vert.x's pipeline of an HTTP/1.1 connection on Netty's EmbeddedChannel, whose event loop is the calling thread. */
final class EmbeddedConnection implements Connection {
    private static final SocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 50_000);
    private static final Http1ServerConfig CONFIG = new Http1ServerConfig();

    private final CopyingChannel channel = new CopyingChannel();

    EmbeddedConnection(VertxInternal vertx, Handler<HttpServerRequest> valid, Handler<HttpServerRequest> invalid) {
        ContextInternal context = vertx.contextBuilder().withThreadingModel(ThreadingModel.EVENT_LOOP).withEventLoop(channel.eventLoop()).build();
        channel.pipeline()
            .addLast("httpDecoder", new VertxHttpRequestDecoder(CONFIG))
            .addLast("httpEncoder", new VertxHttpResponseEncoder())
            .addLast("handler", VertxHandler.create(netty -> {
                Http1ServerConnection connection = connection(context, netty);
                connection.handler(valid);
                connection.invalidRequestHandler(invalid);
                connection.exceptionHandler(broken -> { });
                return connection;
            }));
    }

    /** As Vert.x's HttpServerConnectionInitializer does with its default options. */
    private static Http1ServerConnection connection(ContextInternal context, ChannelHandlerContext netty) {
        return new Http1ServerConnection(
            ThreadingModel.EVENT_LOOP,
            context::duplicate,
            HttpServerOptions.DEFAULT_STRICT_THREAD_MODE_STRICT,
            HttpServerOptions.DEFAULT_HANDLE_100_CONTINE_AUTOMATICALLY,
            null,
            null,
            HttpServerOptions.DEFAULT_MAX_FORM_ATTRIBUTE_SIZE,
            HttpServerOptions.DEFAULT_MAX_FORM_FIELDS,
            HttpServerOptions.DEFAULT_MAX_FORM_BUFFERED_SIZE,
            new QueryParamDecoderConfig(),
            CONFIG,
            HttpServerOptions.DEFAULT_REGISTER_WEBSOCKET_WRITE_HANDLERS,
            new WebSocketServerConfig(),
            netty,
            context,
            "http://localhost:8080",
            HttpServerOptions.DEFAULT_TRACING_POLICY,
            null,
            null);
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
