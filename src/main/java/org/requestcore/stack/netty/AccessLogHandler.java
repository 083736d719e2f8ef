package org.requestcore.stack.netty;

import java.net.InetSocketAddress;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;

import org.requestcore.workload.app.AccessLog;

/** The first layer. */
final class AccessLogHandler extends ChannelDuplexHandler {
    private final AccessLog log;
    private final Exchange exchange;
    private String host;
    private HttpRequest request;

    AccessLogHandler(AccessLog log, Exchange exchange) {
        this.log = log;
        this.exchange = exchange;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        host = ((InetSocketAddress) ctx.channel().remoteAddress()).getAddress().getHostAddress();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        request = (HttpRequest) msg;
        exchange.user = null;
        ctx.fireChannelRead(msg);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        FullHttpResponse response = (FullHttpResponse) msg;
        log.line(host, exchange.user, request.method().name(), request.uri(), request.protocolVersion().text(), response.status().code(),
            response.content().readableBytes());
        ctx.write(msg, promise);
    }
}
