package org.requestcore.stack.netty;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;

import org.requestcore.workload.app.App;

/** Hands the request to the App and writes its reply. */
final class EndHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final App app;
    private final Exchange exchange;

    EndHandler(App app, Exchange exchange) {
        this.app = app;
        this.exchange = exchange;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        byte[] body = ByteBufUtil.getBytes(request.content());
        ctx.write(Responses.of(app.reply(exchange.route, exchange.capture, body)), ctx.voidPromise());
    }

    /** What no handler knows what to do with: a client that went away in the middle of a body, say. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
