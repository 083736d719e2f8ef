package org.requestcore.stack.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;

import org.requestcore.workload.app.RequestMetrics;

/** The fourth layer. */
final class MetricsHandler extends ChannelDuplexHandler {
    private final RequestMetrics metrics;
    private final Exchange exchange;
    private long started;

    MetricsHandler(RequestMetrics metrics, Exchange exchange) {
        this.metrics = metrics;
        this.exchange = exchange;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        started = metrics.start();
        ctx.fireChannelRead(msg);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        metrics.stop(started, exchange.route, ((FullHttpResponse) msg).status().code());
        ctx.write(msg, promise);
    }
}
