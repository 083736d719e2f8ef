package org.requestcore.stack.netty;

import java.util.Map;

import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.netty.embedded.NettyDecisions;
import org.requestcore.workload.routes.RouteTable;

/** What Netty's stacks have in common, whatever stands in the pipeline. */
abstract class OnNetty implements Stack {
    @Override
    public final String version() {
        return Versions.of("io.netty:netty-codec-http");
    }

    /** As Netty makes those of its event loops. */
    @Override
    public final Thread thread(Runnable work) {
        return NettyThread.of(work);
    }

    @Override
    public final Map<String, Class<?>> libraries() {
        return NettyDecisions.libraries();
    }

    @Override
    public final Map<String, String> decisions() {
        return NettyDecisions.read();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("Netty ships no router");
    }
}
