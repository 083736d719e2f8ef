package org.requestcore.stack.springwebflux;

import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.stack.reactornetty.embedded.Deviations;
import org.requestcore.stack.reactornetty.embedded.TextAlone;
import org.requestcore.workload.routes.RouteTable;

/** {@link SpringWebFluxStack} with router functions in the place of controllers. */
public final class SpringWebFluxFunctionalStack extends OnSpringWebFlux {
    @Override
    public String name() {
        return "spring-webflux-functional";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TextAlone.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new MappingRouter(table, Functions.mapping(table));
        }).note(NOTE).differing(Deviations.NO_405, EMPTY_TAKEN);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are spring-webflux's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return SpringWebFluxNetty.mount(new SpringWebFluxApp(app, Functions::start));
        }).standsOn("embedded-channel").runsOn("reactor-netty").note(NOTE + "; 405 by routes of the application's").differing(EMPTY_TAKEN);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return SpringWebFluxNetty.listen(new SpringWebFluxApp(app, Functions::start), address);
        });
    }
}
