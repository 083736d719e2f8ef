package org.requestcore.stack.armeria;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/** {@link ArmeriaStack} without the caches of routes. They are the JVM's, and off in this stack's forks. */
public final class ArmeriaUncachedStack extends OnArmeria {
    private static final String OFF = "routeCacheSpec and routeDecoratorCacheSpec are off, for its whole JVM";

    @Override
    public String name() {
        return "armeria-uncached";
    }

    @Override
    void setFlags() {
        super.setFlags();
        ArmeriaFlags.turnRouteCachesOff();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Offer<Router> router = routerOf(table);
        return router.isPresent() ? router.note(NOTE + "; " + OFF) : router;
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are armeria's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return requestCoreOf().remembering(TARGETS).note(NOTE + "; " + OFF);
    }
}
