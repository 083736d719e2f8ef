package org.requestcore.stack.vertx;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.stack.vertx.embedded.OnVertx;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** Vert.x core: an HTTP server whose application is one handler of requests. */
public final class VertxStack extends OnVertx {
    @Override
    public String name() {
        return "vertx";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("Vert.x core ships no router; Vert.x Web does");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("Vert.x core has no middleware: handlers that call each other run no code of Vert.x's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new VertxRequestCore(app, new RadixRouter(App.TABLE));
        }).routesWith("radix").standsOn("embedded-channel");
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new VertxServer(app, RadixRouter.ofEachThread(App.TABLE), address);
        });
    }
}
