package org.requestcore.stack.vertx.embedded;

import java.util.HashMap;
import java.util.Map;

import io.vertx.core.Vertx;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.netty.embedded.NettyDecisions;

/** What the stacks on this server have in common, whatever they offer. Vert.x core and Vert.x Web are one release. */
public abstract class OnVertx implements Stack {
    static {
        // Vert.x would take java.util.logging, and print what clients send wrong; SLF4J is what the other stacks log to
        System.getProperties().putIfAbsent("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }

    @Override
    public final String version() {
        return Versions.of("io.vertx:vertx-core");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(NettyDecisions.libraries());
        libraries.put("io.vertx:vertx-core", Vertx.class);
        return libraries;
    }

    @Override
    public final Map<String, String> decisions() {
        return NettyDecisions.read();
    }

    @Override
    public final Thread thread(Runnable work) {
        return EventLoopThread.of(work);
    }
}
