package org.requestcore.stack.netty;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
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
            return new NettyRequestCore(app, new RadixRouter(App.TABLE), BodyHandler::new);
        }).routesWith("radix").standsOn("embedded-channel");
    }
}
