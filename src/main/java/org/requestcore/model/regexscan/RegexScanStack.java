package org.requestcore.model.regexscan;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** Starlette's algorithms in Java. */
public final class RegexScanStack implements Stack {
    @Override
    public String name() {
        return "regexscan";
    }

    @Override
    public String version() {
        return Versions.suite();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return new RegexScanRouter(table);
        });
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new RegexScanChainBuilder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("a model of a router and of a chain, not of a server");
    }
}
