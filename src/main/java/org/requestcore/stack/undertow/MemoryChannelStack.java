package org.requestcore.stack.undertow;

import java.util.Map;

import io.undertow.connector.ByteBufferPool;
import org.xnio.StreamConnection;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** What XNIO's connection in memory, and Undertow's pool of buffers, cost Undertow: bytes in, a listener that answers at once, bytes out. */
public final class MemoryChannelStack implements Stack {
    @Override
    public String name() {
        return "memory-channel";
    }

    @Override
    public String version() {
        return Versions.of("io.undertow:undertow-core");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("io.undertow:undertow-core", ByteBufferPool.class, "org.jboss.xnio:xnio-api", StreamConnection.class);
    }

    @Override
    public Map<String, String> decisions() {
        return UndertowRequestCore.decisions();
    }

    @Override
    public Thread thread(Runnable work) {
        return IoThread.of(work);
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("a transport routes nothing");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("a transport has no layers");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new MemoryChannelCore(app);
        }).note("told the answers: the price of its transport");
    }
}
