package org.requestcore.stack.springwebflux;

import java.util.HashMap;
import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Versions;
import org.requestcore.stack.jettyservlet.embedded.OnJettyServlet;
import org.requestcore.workload.routes.RouteTable;

/** {@link SpringWebFluxStack} on Jetty, by servlets. */
public final class SpringWebFluxJettyStack extends OnJettyServlet {
    @Override
    public String name() {
        return "spring-webflux-jetty";
    }

    @Override
    public String version() {
        return Versions.of("org.springframework:spring-webflux");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(super.libraries());
        libraries.putAll(SpringWebFluxApp.libraries());
        return libraries;
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
        return Offer.of(app -> {
            return new SpringWebFluxJettyRequestCore(app);
        }).routesWith("spring-webflux").standsOn("inline-endpoint").runsOn("jetty-servlet").sameAs("spring-webflux").remembering(REMEMBERED_WITH_CHAINS)
            .note(OnSpringWebFlux.NOTE).differing(OnSpringWebFlux.EMPTY_TAKEN);
    }
}
