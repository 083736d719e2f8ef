package org.requestcore.stack.javalin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.javalin.Javalin;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Versions;
import org.requestcore.stack.jetty.embedded.OnJetty;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.RouteTable;

/** Javalin: its router and its handlers before and after, in one servlet on Jetty. */
public final class JavalinStack extends OnJetty {
    private static final Difference TRAILING_SLASH_DROPPED = new Difference("a template other than / matches a path with one slash more at its end, which a catch-all leaves out",
        asked -> asked.path().length() > 2 && asked.path().endsWith("/"),
        asked -> Oracle.moreSpecific(asked.right(asked.path().substring(0, asked.path().length() - 1)), asked.right()));

    @Override
    public String name() {
        return "javalin";
    }

    @Override
    public String version() {
        return Versions.of("io.javalin:javalin");
    }

    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(super.libraries());
        libraries.put("io.javalin:javalin", Javalin.class);
        libraries.put("org.eclipse.jetty.ee10:jetty-ee10-servlet", ServletContextHandler.class);
        return libraries;
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new JavalinRouter(table);
        }).differing(TRAILING_SLASH_DROPPED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new JavalinChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new JavalinApp(app).mount();
        }).standsOn("inline-endpoint").runsOn("jetty-servlet").remembering(REMEMBERED + ", and the (empty) filter chains of up to 1,024 paths").differing(TRAILING_SLASH_DROPPED);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new JavalinApp(app).listen(address);
        });
    }
}
