package org.requestcore.stack.newcomer;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.model.floor.http.FloorRequestCore;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.model.radix.RadixStack;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** A stack that the sources don't know, made of what they have. */
public final class NewcomerStack implements Stack {
    @Override
    public String name() {
        return "newcomer";
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return new RadixStack().router(table).remembering("nothing, but says so");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new RadixStack().middleware().get();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new FloorRequestCore(app, new RadixRouter(App.TABLE));
        }).routesWith("radix").encodesWith("floor");
    }
}
