package org.requestcore.stack.springwebflux;

import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.stack.reactornetty.embedded.TextAlone;
import org.requestcore.workload.routes.RouteTable;

/** Spring WebFlux on Reactor Netty, with annotated controllers. */
public final class SpringWebFluxStack extends OnSpringWebFlux {
    @Override
    public String name() {
        return "spring-webflux";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        if (table.routes().stream().anyMatch(route -> route.method().equals("CONNECT"))) {
            return Offer.absent("no controller's method can be mapped to CONNECT");
        }
        Optional<String> obstacle = TextAlone.obstacle(table).or(() -> TableCheck.obstacle(table));
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new MappingRouter(table, Controllers.mapping(table));
        }).note(NOTE).differing(EMPTY_TAKEN);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new SpringWebFluxChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return SpringWebFluxNetty.mount(new SpringWebFluxApp(app, Controllers::start));
        }).standsOn("embedded-channel").runsOn("reactor-netty").note(NOTE).differing(EMPTY_TAKEN);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return SpringWebFluxNetty.listen(new SpringWebFluxApp(app, Controllers::start), address);
        });
    }
}
