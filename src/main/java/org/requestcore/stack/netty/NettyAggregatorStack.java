package org.requestcore.stack.netty;

import io.netty.handler.codec.http.HttpObjectAggregator;

import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** {@link NettyStack}'s request core with Netty's own handler for bodies. */
public final class NettyAggregatorStack implements Stack {
    @Override
    public String name() {
        return "netty-aggregator";
    }

    @Override
    public String version() {
        return Versions.of("io.netty:netty-codec-http");
    }

    @Override
    public Thread thread(Runnable work) {
        return NettyThread.of(work);
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Decisions.libraries();
    }

    @Override
    public Map<String, String> decisions() {
        return Decisions.read();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("Netty ships no router");
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
