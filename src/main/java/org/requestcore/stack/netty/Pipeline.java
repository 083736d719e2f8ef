package org.requestcore.stack.netty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpServerCodec;

import org.requestcore.contract.Router;
import org.requestcore.workload.app.App;

/**
 * What a connection's pipeline is made of, as a ChannelInitializer makes it.
 *
 * @param router for {@link App#TABLE}: Netty ships none
 * @param bodies makes what stands behind the codec and gathers bodies, up to so many bytes
 */
record Pipeline(App app, Router router, IntFunction<ChannelHandler> bodies) {
    private static final int MAX_BODY = 1024 * 1024;

    /** Of one connection. @param date of its event loop */
    ChannelHandler[] handlers(DateHeader date) {
        Exchange exchange = new Exchange();
        List<ChannelHandler> handlers = new ArrayList<>(List.of(new HttpServerCodec(), bodies.apply(MAX_BODY), new ConnectionHandler(date)));
        if (app.shape().isLayered()) {
            handlers.add(new AccessLogHandler(app.accessLog(), exchange));
            handlers.add(new CorsHandler(app.cors()));
            handlers.add(new AuthenticationHandler(app.authentication(), exchange));
            handlers.add(new MetricsHandler(app.metrics(), exchange));
        }
        if (app.shape().isRouted()) {
            handlers.add(new RouterHandler(router, exchange));
        }
        handlers.add(new EndHandler(app, exchange));
        return handlers.toArray(ChannelHandler[]::new);
    }
}
