package org.requestcore.stack.undertow;

import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Differences;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.workload.routes.RouteTable;

/** Undertow: its RoutingHandler, its wrapping HttpHandlers, its HTTP/1.1 listener. */
public final class UndertowStack extends OnUndertow {
    @Override
    public String name() {
        return "undertow";
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new UndertowRouter(table);
        }).differing(Differences.ENCODED_SLASH_KEPT, Differences.EMPTY_SEGMENT_TAKEN);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new UndertowChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new UndertowRequestCore(app);
        }).standsOn("memory-channel").differing(Differences.ENCODED_SLASH_KEPT, Differences.EMPTY_SEGMENT_TAKEN);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new UndertowServer(app, address);
        });
    }
}
