package org.requestcore.stack.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

import org.requestcore.workload.Trail;

/** What every layer of a {@link NettyChain} is a copy of. */
final class Layer extends ChannelDuplexHandler {
    private final int number;

    Layer(int number) {
        this.number = number;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        ((Trail) msg).in(number);
        ctx.fireChannelRead(msg);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        ((Trail) msg).out(number);
        ctx.write(msg, promise);
    }
}
