package org.requestcore.stack.jersey;

import java.util.Map;
import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.tomcat.embedded.EmbeddedTomcat;
import org.requestcore.stack.tomcat.embedded.TomcatServer;
import org.requestcore.workload.routes.RouteTable;

/** Jersey, the reference implementation of JAX-RS, as a servlet on Tomcat. */
public final class JerseyStack implements Stack {
    /** But for the root's, which is all of its path. */
    private static final Difference TRAILING_SLASH_IGNORED = new Difference(Differences.TRAILING_SLASH_IGNORED.sentence(),
        asked -> !asked.path().equals("//") && Differences.TRAILING_SLASH_IGNORED.where().test(asked), Differences.TRAILING_SLASH_IGNORED.answer());

    @Override
    public String name() {
        return "jersey";
    }

    @Override
    public String version() {
        return Versions.of("org.glassfish.jersey.core:jersey-server");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return JerseyApp.libraries();
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
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new JerseyRouter(table);
        }).differing(TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new JerseyChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new EmbeddedTomcat(JerseyApp.webApp(app));
        }).standsOn("memory-endpoint").runsOn("tomcat").differing(TRAILING_SLASH_IGNORED);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new TomcatServer(JerseyApp.webApp(app), address);
        });
    }
}
