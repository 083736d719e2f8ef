package org.requestcore.stack.netty;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;

import org.requestcore.workload.app.App;

/** Hands the request to the App and writes its reply. */
final class EndHandler extends SimpleChannelInboundHandler<HttpRequest> {
    private static final byte[] NO_BODY = {};

    private final App app;
    private final Exchange exchange;

    EndHandler(App app, Exchange exchange) {
        this.app = app;
        this.exchange = exchange;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpRequest request) {
        ctx.write(Responses.of(app.reply(exchange.route, exchange.capture, body(request))), ctx.voidPromise());
    }

    private static byte[] body(HttpRequest request) {
        return request instanceof FullHttpRequest full && full.content().isReadable() ? ByteBufUtil.getBytes(full.content()) : NO_BODY;
    }

    /** What no handler knows what to do with: a client that went away in the middle of a body, say. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
