package org.requestcore.stack.springmvc;

import java.util.HashMap;
import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Versions;
import org.requestcore.stack.jettyservlet.embedded.OnJettyServlet;
import org.requestcore.workload.routes.RouteTable;

/** {@link SpringMvcStack} on Jetty, as Spring Boot's starter for Jetty sets it up. */
public final class SpringMvcJettyStack extends OnJettyServlet {
    @Override
    public String name() {
        return "spring-mvc-jetty";
    }

    @Override
    public String version() {
        return Versions.of("org.springframework:spring-webmvc");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(super.libraries());
        libraries.putAll(SpringMvcApp.libraries());
        return libraries;
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("its router is spring-mvc's");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are spring-mvc's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return SpringMvcJettyApp.server(app).mount();
        }).routesWith("spring-mvc").standsOn("inline-endpoint").runsOn("jetty-servlet").sameAs("spring-mvc").remembering(REMEMBERED_WITH_CHAINS)
            .differing(SpringMvcStack.REST_WITHOUT_SLASH, Differences.EMPTY_REST_TAKEN);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return SpringMvcJettyApp.server(app).listen(address);
        });
    }
}
