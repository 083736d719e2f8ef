package org.requestcore.stack.jdk;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.workload.routes.RouteTable;

/** The JDK's own com.sun.net.httpserver. */
public final class JdkStack implements Stack {
    @Override
    public String name() {
        return "jdk";
    }

    /** Of the JDK that runs, as its library is a part of it. */
    @Override
    public String version() {
        Runtime.Version version = Runtime.version();
        return "%d.%d.%d".formatted(version.feature(), version.interim(), version.update());
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("contexts are prefixes of a path; it has no templates and no methods");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new JdkChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("its server reads from a selector's socket channels only, and is closed to others: its module exports no more than the API");
    }
}
