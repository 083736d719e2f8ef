package org.requestcore.stack.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpContentException;
import io.netty.util.ReferenceCountUtil;

import org.requestcore.workload.app.Reply;

/**
 * What is true of every request of a connection: how long it lives (as in Netty's own examples), that malformed ones are refused, and the Date
 * header. Responses are flushed once for all requests that came in one piece.
 */
final class ConnectionHandler extends ChannelDuplexHandler {
    private static final Reply CONTENT_TOO_LARGE = new Reply(413, new byte[0]);

    private final DateHeader date;
    private boolean keepAlive = true;
    /** HTTP/1.0 clients have to be told that the connection stays. */
    private boolean tellKeepAlive;

    ConnectionHandler(DateHeader date) {
        this.date = date;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        HttpRequest request = (HttpRequest) msg;
        if (!keepAlive) {
            ReferenceCountUtil.release(request); // nothing is answered after the last answer (RFC 9112, 9.6)
        } else if (request.decoderResult().isFailure()) {
            ReferenceCountUtil.release(request);
            keepAlive = false;
            write(ctx, Responses.of(refusal(request.decoderResult())), ctx.voidPromise());
        } else {
            keepAlive = HttpUtil.isKeepAlive(request);
            tellKeepAlive = keepAlive && !request.protocolVersion().isKeepAliveDefault();
            ctx.fireChannelRead(request);
        }
    }

    private static Reply refusal(DecoderResult failure) {
        return failure.cause() instanceof TooLongHttpContentException ? CONTENT_TOO_LARGE : Reply.BAD_REQUEST;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        HttpHeaders headers = ((FullHttpResponse) msg).headers();
        headers.set(HttpHeaderNames.DATE, date.value());
        if (!keepAlive) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            ctx.write(msg, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
            return;
        }
        if (tellKeepAlive) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
        }
        ctx.write(msg, promise);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        ctx.flush();
        ctx.fireChannelReadComplete();
    }
}
