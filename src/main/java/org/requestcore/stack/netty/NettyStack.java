package org.requestcore.stack.netty;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.workload.app.App;

/** Netty 4.2: a codec and a pipeline, and nothing above them. */
public final class NettyStack extends OnNetty {
    @Override
    public String name() {
        return "netty";
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new NettyChain();
        });
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
        return new Pipeline(app, router, BodyHandler::new);
    }
}
