package org.requestcore.model.floor;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.model.floor.http.FloorRequestCore;
import org.requestcore.model.floor.middleware.FloorChainBuilder;
import org.requestcore.model.floor.routing.FloorRouter;
import org.requestcore.model.floor.socket.FloorServer;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** The least work that does the job. */
public final class FloorStack implements Stack {
    @Override
    public String name() {
        return "floor";
    }

    @Override
    public String version() {
        return Versions.suite();
    }

    /** Built here, too: only the automaton knows whether it can hold the table. */
    @Override
    public Offer<Router> router(RouteTable table) {
        return FloorRouter.of(table).isEmpty()
            ? Offer.absent("the automaton of this table has too many states")
            : Offer.of(() -> {
                return FloorRouter.of(table).orElseThrow();
            });
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new FloorChainBuilder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new FloorRequestCore(app, FloorRouter.of(App.TABLE).orElseThrow());
        }).encodesWith("floor");
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new FloorServer(new FloorRequestCore(app, FloorRouter.of(App.TABLE).orElseThrow()), address);
        });
    }
}
