package org.requestcore.stack.micronaut;

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
}
