package org.requestcore.stack.springwebflux;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** {@link SpringWebFluxStack} on Jetty, by servlets: told of, and nothing of it is measured. */
public final class SpringWebFluxJettyStack implements Stack {
    @Override
    public String name() {
        return "spring-webflux-jetty";
    }

    @Override
    public String version() {
        return Versions.of("org.springframework:spring-webflux");
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("its router is spring-webflux's");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are spring-webflux's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("a malformed chunk that comes together with its head is never answered, nor the connection closed, on a socket either (Spring 7.0.10, Jetty 12.1.14)");
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.absent("a body that comes in pieces is answered with 500 now and then: two threads race for ServletInputStream.isReady() (Spring 7.0.10, Jetty 12.1.14)");
    }
}
