package org.requestcore.stack.reactornetty;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Difference;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Versions;
import org.requestcore.stack.reactornetty.embedded.Deviations;
import org.requestcore.stack.reactornetty.embedded.OnReactorNetty;
import org.requestcore.stack.reactornetty.embedded.TextAlone;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Reactor Netty: an HTTP server whose application is one reactive handler, or routes of such. */
public final class ReactorNettyStack extends OnReactorNetty {
    /** Those that a template can be registered for. */
    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    /** Values are told as they came, as {@link #ENCODING_KEPT} says of all. */
    private static final Difference EMPTY_TAKEN = new Deviations("([^/]*)", "([^/]*)", "/(.*)", UnaryOperator.identity())
        .difference("parameters take no octets at all, too, and a catch-all the empty rest");

    private static final Difference ENCODING_KEPT = Difference.ofPath("captured values stay percent-encoded", path -> path.replace("%", "%25"));

    @Override
    public String name() {
        return "reactor-netty";
    }

    @Override
    public String version() {
        return Versions.of("io.projectreactor.netty:reactor-netty-http");
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = table.routes().stream().flatMap(route -> obstacle(route).stream()).findFirst().or(() -> TextAlone.obstacle(table));
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new ReactorNettyRouter(Order.of(table, Order.Taking.NOTHING_LEFT));
        }).differing(Deviations.NO_405, EMPTY_TAKEN, ENCODING_KEPT);
    }

    private static Optional<String> obstacle(Route route) {
        return !METHODS.contains(route.method()) ? Optional.of("no template can be registered for " + route.method())
            : route.hasCatchAll() && route.names().size() > 1 ? Optional.of("tells values under each other's names where a template has a catch-all and parameters")
            : Optional.empty();
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("Reactor Netty has no middleware: handlers that call each other run no code of Reactor Netty's");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return ReactorNettyApp.mount(app);
        }).standsOn("embedded-channel").note("405 by routes of the application's").differing(EMPTY_TAKEN);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return ReactorNettyApp.listen(app, address);
        });
    }
}
