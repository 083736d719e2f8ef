package org.requestcore.stack.vertx;

import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.stack.vertx.embedded.EventLoopThread;
import org.requestcore.stack.vertx.embedded.NettyDecisions;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** Vert.x core: an HTTP server whose application is one handler of requests. */
public final class VertxStack implements Stack {
    static {
        // Vert.x would take java.util.logging, and print what clients send wrong; SLF4J is what the other stacks log to
        System.getProperties().putIfAbsent("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }

    @Override
    public String name() {
        return "vertx";
    }

    @Override
    public String version() {
        return Versions.of("io.vertx:vertx-core");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return NettyDecisions.libraries();
    }

    @Override
    public Map<String, String> decisions() {
        return NettyDecisions.read();
    }

    @Override
    public Thread thread(Runnable work) {
        return EventLoopThread.of(work);
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("Vert.x core ships no router; Vert.x Web does");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("Vert.x core has no middleware: handlers that call each other run no code of Vert.x's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new VertxRequestCore(app, new RadixRouter(App.TABLE));
        }).routesWith("radix").standsOn("embedded-channel");
    }
}
