package org.requestcore.stack.netty;

import io.netty.handler.codec.http.HttpObjectAggregator;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.workload.app.App;

/** {@link NettyStack}'s request core with Netty's own handler for bodies. */
public final class NettyAggregatorStack extends OnNetty {
    @Override
    public String name() {
        return "netty-aggregator";
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its pipeline is netty's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new NettyRequestCore(app, new RadixRouter(App.TABLE), HttpObjectAggregator::new);
        }).routesWith("radix").standsOn("embedded-channel");
    }
}
