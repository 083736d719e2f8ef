package org.requestcore.stack.netty;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The second layer. */
final class CorsHandler extends ChannelDuplexHandler {
    private final Cors cors;
    private String allowed;

    CorsHandler(Cors cors) {
        this.cors = cors;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        HttpRequest request = (HttpRequest) msg;
        String origin = request.headers().get(HttpHeaderNames.ORIGIN);
        allowed = cors.allow(origin);
        if (cors.isPreflight(request.method().name(), origin, request.headers().get(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD))) {
            ReferenceCountUtil.release(request);
            write(ctx, preflight(), ctx.voidPromise());
        } else {
            ctx.fireChannelRead(msg);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        if (allowed != null) {
            HttpHeaders headers = ((FullHttpResponse) msg).headers();
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
            headers.set(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
        }
        ctx.write(msg, promise);
    }

    private static FullHttpResponse preflight() {
        FullHttpResponse response = Responses.of(Reply.NO_CONTENT);
        response.headers()
            .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, Cors.ALLOW_METHODS)
            .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, Cors.ALLOW_HEADERS)
            .set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, Cors.MAX_AGE);
        return response;
    }
}
