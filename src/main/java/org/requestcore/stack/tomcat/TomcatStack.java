package org.requestcore.stack.tomcat;

import java.lang.invoke.MethodHandles;
import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.model.radix.RadixRouter;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.stack.tomcat.embedded.TomcatChain;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** Tomcat: a servlet and its filters. */
public final class TomcatStack implements Stack {
    @Override
    public String name() {
        return "tomcat";
    }

    @Override
    public String version() {
        return Versions.of("org.apache.tomcat.embed:tomcat-embed-core");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return EmbeddedTomcat.libraries();
    }

    @Override
    public Map<String, String> decisions() {
        return EmbeddedTomcat.decisions();
    }

    @Override
    public Thread thread(Runnable work) {
        return EmbeddedTomcat.thread(work);
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
        }).routesWith("radix");
    }
}
