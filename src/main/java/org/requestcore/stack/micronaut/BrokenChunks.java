package org.requestcore.stack.micronaut;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultLastHttpContent;

/** Closes a connection whose chunks break off: Netty's codec says so in the last content, where Micronaut doesn't look, and takes it for the end of the body. */
final class BrokenChunks extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (msg instanceof DefaultLastHttpContent last && last.decoderResult().isFailure()) {
            last.release();
            ctx.close();
        } else {
            ctx.fireChannelRead(msg);
        }
    }

    /** Puts one into each connection's pipeline, when Micronaut has set that up. */
    static final class OfConnections implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
        }
    }

    private record OfConnection(Channel channel) implements NettyServerCustomizer {
        @Override
        public void onStreamPipelineBuilt() {
            channel.pipeline().addBefore(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "broken-chunks", new BrokenChunks());
        }
    }
}
