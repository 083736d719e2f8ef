package org.requestcore.stack.tomcat;

import java.lang.invoke.MethodHandles;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.stack.tomcat.embedded.TomcatChain;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** Tomcat: a servlet and its filters. */
public final class TomcatStack extends OnTomcat {
    @Override
    public String name() {
        return "tomcat";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("Tomcat maps exact paths, prefixes and extensions to servlets, and knows no templates");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new TomcatChain.Builder(MethodHandles.lookup(), Layer.class);
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new TomcatRequestCore(app, new RadixRouter(App.TABLE));
        }).routesWith("radix").standsOn("memory-endpoint");
    }
}
