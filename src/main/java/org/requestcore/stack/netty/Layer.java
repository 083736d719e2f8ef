package org.requestcore.stack.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** What every layer of a {@link NettyChain} is a copy of. */
final class Layer extends ChannelDuplexHandler {
    private final int number;

    Layer(int number) {
        this.number = number;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        ((TrailMessage) msg).trail.in(number);
        ctx.fireChannelRead(msg);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        ((TrailMessage) msg).trail.out(number);
        ctx.write(msg, promise);
    }
}
