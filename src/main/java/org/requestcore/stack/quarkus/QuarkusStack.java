package org.requestcore.stack.quarkus;

import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Quarkus: its REST layer on Vert.x Web on Vert.x core, in releases of its own, which are on an island. */
public final class QuarkusStack extends QuarkusIsland {
    private static final String NOTE = "normalises the path first: dot segments, encoded unreserved octets";

    private static final Difference TRAILING_SLASH_DROPPED = new Difference("a trailing slash is ignored, and is no part of what a catch-all takes",
        asked -> asked.path().length() > 1 && asked.path().endsWith("/"), QuarkusStack::withoutSlash);

    @Override
    public String name() {
        return "quarkus";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return OnIsland.here().router(table);
        }).note(NOTE).differing(Differences.SLASHES_MERGED, TRAILING_SLASH_DROPPED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return OnIsland.here().chains();
        }).note("JAX-RS filters; the layers of its requests stand before REST");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return OnIsland.here().requestCore(app);
        }).standsOn("embedded-channel").runsOn("quarkus-vertx").note(NOTE).differing(Differences.SLASHES_MERGED, TRAILING_SLASH_DROPPED);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return OnIsland.here().server(app, address);
        });
    }

    private static Oracle.Answer withoutSlash(Difference.Asked asked) {
        Oracle.Answer cut = asked.right(asked.path().substring(0, asked.path().length() - 1));
        return asked.right().route().filter(Route::hasCatchAll).isPresent() ? cut : Oracle.moreSpecific(asked.right(), cut);
    }
}
