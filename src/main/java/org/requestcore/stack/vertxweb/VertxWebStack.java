package org.requestcore.stack.vertxweb;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.RouteTable;

/** Vert.x Web: a router of handlers on top of Vert.x core's server. */
public final class VertxWebStack extends OnVertxWeb {
    @Override
    public String name() {
        return "vertx-web";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return new VertxWebRouter(Order.of(table, Order.Taking.SLASH), Layout.FLAT);
        }).note(NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new VertxWebChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new VertxWebRequestCore(app, Layout.FLAT);
        }).standsOn("embedded-channel").runsOn("vertx").note(NOTE).differing(Differences.SLASHES_MERGED, Differences.TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new VertxWebServer(app, Layout.FLAT, address);
        });
    }
}
