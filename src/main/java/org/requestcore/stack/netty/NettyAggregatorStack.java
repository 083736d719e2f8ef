package org.requestcore.stack.netty;

import io.netty.handler.codec.http.HttpObjectAggregator;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
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
            return new NettyRequestCore(pipeline(app, new RadixRouter(App.TABLE)));
        }).routesWith("radix").standsOn("embedded-channel");
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new NettyServer(pipeline(app, RadixRouter.ofEachThread(App.TABLE)), address);
        });
    }

    private static Pipeline pipeline(App app, Router router) {
        return new Pipeline(app, router, HttpObjectAggregator::new);
    }
}
