package org.requestcore.stack.quarkus;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** The engine that Quarkus runs on, alone: Vert.x core in the release that Quarkus brings, with the options that Quarkus gives it. The stack {@code vertx} is another. */
public final class QuarkusVertxStack extends QuarkusIsland {
    @Override
    public String name() {
        return "quarkus-vertx";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("Vert.x core ships no router; Quarkus has one");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("Vert.x core has no middleware; Quarkus has one");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return OnIsland.here().engine(app, new RadixRouter(App.TABLE));
        }).routesWith("radix").standsOn("embedded-channel").note("Quarkus's release of Vert.x");
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return OnIsland.here().engineServer(app, RadixRouter.ofEachThread(App.TABLE), address);
        });
    }
}
