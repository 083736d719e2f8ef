package org.requestcore.stack.jetty;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.stack.jetty.embedded.OnJetty;
import org.requestcore.workload.routes.RouteTable;

/** What Jetty's endpoint in memory, and Jetty's pool of buffers, cost those that stand on them: bytes in, a connection that answers at once, bytes out. */
public final class InlineEndPointStack extends OnJetty {
    @Override
    public String name() {
        return "inline-endpoint";
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
            return new InlineEndPointCore(app);
        }).note("told the answers: the price of its transport");
    }
}
