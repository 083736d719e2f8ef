package org.requestcore.stack.netty;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;

/**
 * A ChannelPipeline with a duplex handler a layer: in by channelRead, out by write. One message carries each trail; the channel only carries the
 * pipeline.
 */
final class NettyChain implements ChainBuilder {
    private final MethodHandle[] layers =
        DistinctClasses.constructors(MethodHandles.lookup(), Layer.class, MethodType.methodType(void.class, int.class), MAX_LAYERS);

    @Override
    public MiddlewareChain build(int... numbers) {
        Channel channel = new EmbeddedChannel();
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new Outside());
        for (int number : numbers) {
            pipeline.addLast(layer(number));
        }
        pipeline.addLast(new End());
        TrailMessage message = new TrailMessage();
        return trail -> {
            message.trail = trail;
            pipeline.fireChannelRead(message);
        };
    }

    private ChannelHandler layer(int number) {
        try {
            return (ChannelHandler) layers[number].invoke(number);
        } catch (Throwable e) {
            throw new IllegalStateException("layer " + number + " can't be made", e);
        }
    }

    /** Takes the answer before it would reach the outbound buffer, which is no part of a chain. */
    private static final class Outside extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
            // answered
        }
    }

    private static final class End extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            ((TrailMessage) msg).trail.end();
            ctx.write(msg, ctx.voidPromise());
        }
    }
}
