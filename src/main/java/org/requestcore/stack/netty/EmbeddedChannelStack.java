package org.requestcore.stack.netty;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/** What Netty's EmbeddedChannel, its allocator and its direct buffers cost those that stand on them: bytes in, a handler that answers at once, bytes out. */
public final class EmbeddedChannelStack extends OnNetty {
    @Override
    public String name() {
        return "embedded-channel";
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
            return new EmbeddedChannelCore(app);
        }).note("told the answers: the price of its transport");
    }
}
