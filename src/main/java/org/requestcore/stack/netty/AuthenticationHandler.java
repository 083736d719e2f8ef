package org.requestcore.stack.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Reply;

/** The third layer. */
final class AuthenticationHandler extends ChannelInboundHandlerAdapter {
    private final Authentication authentication;
    private final Exchange exchange;

    AuthenticationHandler(Authentication authentication, Exchange exchange) {
        this.authentication = authentication;
        this.exchange = exchange;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        HttpRequest request = (HttpRequest) msg;
        exchange.user = authentication.user(request.headers().get(HttpHeaderNames.AUTHORIZATION));
        if (exchange.user == null) {
            ReferenceCountUtil.release(request);
            FullHttpResponse response = Responses.of(Reply.UNAUTHORIZED);
            response.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, Authentication.CHALLENGE);
            ctx.write(response, ctx.voidPromise());
        } else {
            ctx.fireChannelRead(msg);
        }
    }
}
