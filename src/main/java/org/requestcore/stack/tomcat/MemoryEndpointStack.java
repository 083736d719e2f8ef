package org.requestcore.stack.tomcat;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.stack.tomcat.embedded.MemoryEndpointCore;
import org.requestcore.workload.routes.RouteTable;

/** What Tomcat's endpoint in memory, and its wrapper of a socket with its buffers, cost Tomcat: bytes in, a handler that answers at once, bytes out. */
public final class MemoryEndpointStack extends OnTomcat {
    @Override
    public String name() {
        return "memory-endpoint";
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
            return new MemoryEndpointCore(app);
        }).note("told the answers: the price of its transport");
    }
}
