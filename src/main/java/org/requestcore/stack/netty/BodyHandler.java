package org.requestcore.stack.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpContentException;

/**
 * Gathers a body where there is one: such a request goes on as a FullHttpRequest when the last of it is here. One without a body goes on as the codec
 * made it, so that it doesn't pay for what it hasn't.
 */
final class BodyHandler extends ChannelInboundHandlerAdapter {
    private final int longest;
    /** What the codec has begun to hand over; null between requests, and while the rest of a body is dropped. */
    private HttpRequest request;
    /** What has come of its body; null if nothing has. */
    private CompositeByteBuf body;

    /** @param longest body that is taken, in bytes */
    BodyHandler(int longest) {
        this.longest = longest;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (msg == LastHttpContent.EMPTY_LAST_CONTENT) {
            end(ctx, LastHttpContent.EMPTY_LAST_CONTENT);
        } else if (msg instanceof HttpRequest begun) {
            begin(ctx, begun);
        } else {
            content(ctx, (HttpContent) msg);
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest begun) {
        if (begun.decoderResult().isFailure()) {
            ctx.fireChannelRead(begun); // nothing follows a malformed head
        } else {
            request = begun;
        }
    }

    private void content(ChannelHandlerContext ctx, HttpContent content) {
        if (request == null) {
            content.release();
            return;
        }
        add(ctx, content.content());
        if (content.decoderResult().isFailure()) {
            fail(ctx, content.decoderResult());
        } else if (body.readableBytes() > longest) {
            fail(ctx, DecoderResult.failure(new TooLongHttpContentException("a body of more than " + longest + " bytes")));
        } else if (content instanceof LastHttpContent last) {
            end(ctx, last);
        }
    }

    private void add(ChannelHandlerContext ctx, ByteBuf part) {
        if (body == null) {
            body = ctx.alloc().compositeBuffer();
        }
        body.addComponent(true, part);
    }

    private void end(ChannelHandlerContext ctx, LastHttpContent last) {
        HttpRequest ended = request;
        request = null;
        if (body != null) {
            ended = new DefaultFullHttpRequest(ended.protocolVersion(), ended.method(), ended.uri(), body, ended.headers(), last.trailingHeaders());
            body = null;
        }
        if (ended != null) {
            ctx.fireChannelRead(ended);
        }
    }

    private void fail(ChannelHandlerContext ctx, DecoderResult failure) {
        HttpRequest failed = request;
        drop();
        failed.setDecoderResult(failure);
        ctx.fireChannelRead(failed);
    }

    private void drop() {
        request = null;
        if (body != null) {
            body.release();
            body = null;
        }
    }

    /** The channel has closed. */
    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        drop();
    }
}
