package org.requestcore.stack.robaho;

import java.util.Map;

import robaho.net.httpserver.HttpServerImpl;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** What {@link RobahoStack} offers where its library can run. */
public final class RobahoOffers implements Stack {
    @Override
    public String name() {
        return "robaho";
    }

    @Override
    public String version() {
        return Versions.of("io.github.robaho:httpserver");
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("contexts are prefixes of a path; it has no templates and no methods");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are the JDK's Filter.Chain");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new RobahoRequestCore(app, new RadixRouter(App.TABLE));
        }).routesWith("radix").note("its loop is left and entered again with each piece");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return Map.of("io.github.robaho:httpserver", HttpServerImpl.class);
    }
}
