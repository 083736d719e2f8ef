package org.requestcore.model.radix;

import java.util.Optional;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** Gin's algorithms in Java. */
public final class RadixStack implements Stack {
    @Override
    public String name() {
        return "radix";
    }

    @Override
    public String version() {
        return Versions.suite();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = RadixRouter.obstacle(table);
        return obstacle.isPresent() ? Offer.absent(obstacle.get()) : Offer.of(() -> {
            return new RadixRouter(table);
        });
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new RadixChainBuilder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("a model of a router and of a chain, not of a server");
    }
}
