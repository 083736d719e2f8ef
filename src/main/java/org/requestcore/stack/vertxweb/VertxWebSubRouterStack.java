package org.requestcore.stack.vertxweb;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.RouteTable;

/** {@link VertxWebStack} with a router for each first segment. */
public final class VertxWebSubRouterStack extends OnVertxWeb {
    @Override
    public String name() {
        return "vertx-web-subrouter";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return new VertxWebRouter(Order.of(table, Order.Taking.SLASH), SubRouters::new);
        }).note(NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are vertx-web's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new VertxWebRequestCore(app, SubRouters::new);
        }).standsOn("embedded-channel").runsOn("vertx").note(NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new VertxWebServer(app, SubRouters::new, address);
        });
    }
}
