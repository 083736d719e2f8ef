package org.requestcore.stack.springmvc;

import java.lang.invoke.MethodHandles;
import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.stack.tomcat.embedded.TomcatChain;
import org.requestcore.stack.tomcat.embedded.TomcatServer;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.RouteTable;

/** Spring MVC on Tomcat, as Spring Boot sets it up. */
public final class SpringMvcStack extends OnSpringMvc {
    static final Difference REST_WITHOUT_SLASH = new Difference("a catch-all takes nothing at all, with the slash before it",
        asked -> !restWithoutSlash(asked).equals(asked.right()), SpringMvcStack::restWithoutSlash);

    private static Oracle.Answer restWithoutSlash(Difference.Asked asked) {
        Oracle.Answer right = asked.right();
        if (right.route().isPresent() || asked.path().endsWith("/")) {
            return right;
        }
        Oracle.Answer withSlash = Oracle.takingEmptyRest(asked.table()).answer(asked.method(), asked.path() + "/");
        return withSlash.equals(Oracle.Answer.MISS) ? right : withSlash;
    }

    @Override
    public String name() {
        return "spring-mvc";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new SpringMvcRouter(table);
        }).differing(REST_WITHOUT_SLASH, Differences.EMPTY_REST_TAKEN);
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
            return new EmbeddedTomcat(SpringMvcTomcat.webApp(app));
        }).standsOn("memory-endpoint").runsOn("tomcat").differing(REST_WITHOUT_SLASH, Differences.EMPTY_REST_TAKEN);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new TomcatServer(SpringMvcTomcat.webApp(app), address);
        });
    }
}
