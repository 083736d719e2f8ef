package org.requestcore.stack.undertow;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/** What XNIO's connection in memory, and Undertow's pool of buffers, cost Undertow: bytes in, a listener that answers at once, bytes out. */
public final class MemoryChannelStack extends OnUndertow {
    @Override
    public String name() {
        return "memory-channel";
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
