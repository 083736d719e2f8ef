package org.requestcore.stack.tomcat;

import java.lang.invoke.MethodHandles;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.stack.tomcat.embedded.TomcatChain;
import org.requestcore.stack.tomcat.embedded.TomcatServer;
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
            return new EmbeddedTomcat(TomcatApp.of(app, new RadixRouter(App.TABLE)));
        }).routesWith("radix").standsOn("memory-endpoint");
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new TomcatServer(TomcatApp.shared(app, RadixRouter.ofEachThread(App.TABLE)), address);
        });
    }
}
