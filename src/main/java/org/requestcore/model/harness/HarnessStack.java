package org.requestcore.model.harness;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** The empty baseline that stands in every figure. */
public final class HarnessStack implements Stack {
    private static final String NOTE = "told the answers: the price of asking";

    @Override
    public String name() {
        return "harness";
    }

    @Override
    public String version() {
        return Versions.suite();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.of(() -> {
            return new HarnessRouter();
        }).note(NOTE);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new HarnessChainBuilder();
        }).note("the layers' work in straight code: no dispatch");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new HarnessRequestCore(app);
        }).note(NOTE);
    }
}
