package org.requestcore.stack.springmvc;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.workload.routes.RouteTable;

/** {@link SpringMvcStack} with observations, as Spring Boot's Actuator has them. */
public final class SpringMvcObservationStack extends OnSpringMvc {
    @Override
    public String name() {
        return "spring-mvc-observation";
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
            return new EmbeddedTomcat(SpringMvcTomcat.observed(app));
        }).routesWith("spring-mvc").standsOn("memory-endpoint").runsOn("spring-mvc").differing(SpringMvcStack.REST_WITHOUT_SLASH, Differences.EMPTY_REST_TAKEN).note("ServerHttpObservationFilter counts and times requests");
    }
}
