package org.requestcore.stack.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.app.Reply;

/** Finds the route, with a router that isn't Netty's; answers 404 and 405. */
final class RouterHandler extends ChannelInboundHandlerAdapter {
    private final Router router;
    private final Exchange exchange;
    private final Captures captures = new Captures();

    RouterHandler(Router router, Exchange exchange) {
        this.router = router;
        this.exchange = exchange;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        HttpRequest request = (HttpRequest) msg;
        String path = path(request.uri());
        exchange.route = router.match(request.method().name(), path, captures.clear());
        if (exchange.route < 0) {
            ReferenceCountUtil.release(request);
            ctx.write(Responses.of(Reply.withoutRoute(exchange.route)), ctx.voidPromise());
        } else {
            exchange.capture = captures.count() == 0 ? null : captures.value(0, path);
            ctx.fireChannelRead(msg);
        }
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
