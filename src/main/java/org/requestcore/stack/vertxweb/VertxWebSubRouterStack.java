package org.requestcore.stack.vertxweb;

import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.vertx.embedded.EventLoopThread;
import org.requestcore.stack.vertx.embedded.NettyDecisions;
import org.requestcore.workload.routes.RouteTable;

/** {@link VertxWebStack} with a router for each first segment. */
public final class VertxWebSubRouterStack implements Stack {
    static {
        // as in VertxWebStack
        System.getProperties().putIfAbsent("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }

    @Override
    public String name() {
        return "vertx-web-subrouter";
    }

    @Override
    public String version() {
        return Versions.of("io.vertx:vertx-web");
    }

    @Override
    public Thread thread(Runnable work) {
        return EventLoopThread.of(work);
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return WebLibraries.all();
    }

    @Override
    public Map<String, String> decisions() {
        return NettyDecisions.read();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return new VertxWebRouter(Order.of(table), SubRouters::new);
        }).note(VertxWebStack.NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are vertx-web's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new VertxWebRequestCore(app, SubRouters::new);
        }).standsOn("embedded-channel").note(VertxWebStack.NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }
}
