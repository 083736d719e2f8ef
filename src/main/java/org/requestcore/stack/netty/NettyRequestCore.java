package org.requestcore.stack.netty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpServerCodec;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.stack.netty.embedded.ChannelConnection;
import org.requestcore.workload.app.App;

/** Sets up the pipeline of each connection, as a ChannelInitializer does. */
final class NettyRequestCore implements RequestCore {
    private static final int MAX_BODY = 1024 * 1024;

    private final App app;
    private final Router router;
    private final IntFunction<ChannelHandler> bodies;
    private final DateHeader date = new DateHeader();

    /**
     * @param router for {@link App#TABLE}: Netty ships none
     * @param bodies makes what stands behind the codec and gathers bodies, up to so many bytes
     */
    NettyRequestCore(App app, Router router, IntFunction<ChannelHandler> bodies) {
        this.app = app;
        this.router = router;
        this.bodies = bodies;
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public Connection connect() {
        NettyThread.demand();
        return new ChannelConnection(handlers());
    }

    private ChannelHandler[] handlers() {
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

    @Override
    public void close() {
        // each connection holds its own
    }
}
