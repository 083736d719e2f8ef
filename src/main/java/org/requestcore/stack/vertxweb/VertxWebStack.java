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

/** Vert.x Web: a router of handlers on top of Vert.x core's server. */
public final class VertxWebStack implements Stack {
    static {
        // Vert.x would take java.util.logging, and print what clients send wrong; SLF4J is what the other stacks log to
        System.getProperties().putIfAbsent("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }

    static final String NOTE = "normalises the path first: dot segments, encoded unreserved octets";

    @Override
    public String name() {
        return "vertx-web";
    }

    /** Vert.x core and Web are one release. */
    @Override
    public String version() {
        return Versions.of("io.vertx:vertx-web");
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
    public Thread thread(Runnable work) {
        return EventLoopThread.of(work);
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return new VertxWebRouter(Order.of(table), Layout.FLAT);
        }).note(NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new VertxWebChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new VertxWebRequestCore(app, Layout.FLAT);
        }).standsOn("embedded-channel").note(NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }
}
