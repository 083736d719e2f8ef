package org.requestcore.stack.armeria;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/** Armeria with its caches of routes, as it ships. */
public final class ArmeriaStack extends OnArmeria {
    static final String REMEMBERS = "the routes of its latest requests, by method and path";

    @Override
    public String name() {
        return "armeria";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Offer<Router> router = routerOf(table);
        return router.isPresent() ? router.remembering(REMEMBERS) : router;
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new ArmeriaChain.Builder();
        }).remembering("the decorators of its latest requests, by method and path");
    }

    @Override
    public Offer<Mount> requestCore() {
        return requestCoreOf().remembering(REMEMBERS + ", and " + TARGETS);
    }
}
