package org.requestcore.stack.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpUtil;

import org.requestcore.workload.app.Clock;
import org.requestcore.workload.app.Reply;

/**
 * What is true of every request of a connection: how long it lives (as in Netty's own examples), that malformed ones are refused, and the Date
 * header. Responses are flushed once for all requests that came in one piece.
 */
final class ConnectionHandler extends ChannelDuplexHandler {
    private boolean keepAlive = true;
    /** HTTP/1.0 clients have to be told that the connection stays. */
    private boolean tellKeepAlive;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        FullHttpRequest request = (FullHttpRequest) msg;
        if (!keepAlive) {
            request.release(); // nothing is answered after the last answer (RFC 9112, 9.6)
        } else if (request.decoderResult().isFailure()) {
            request.release();
            keepAlive = false;
            write(ctx, Responses.of(Reply.BAD_REQUEST), ctx.voidPromise());
        } else {
            keepAlive = HttpUtil.isKeepAlive(request);
            tellKeepAlive = keepAlive && !request.protocolVersion().isKeepAliveDefault();
            ctx.fireChannelRead(request);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        HttpHeaders headers = ((FullHttpResponse) msg).headers();
        headers.set(HttpHeaderNames.DATE, Clock.now().httpDate());
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
