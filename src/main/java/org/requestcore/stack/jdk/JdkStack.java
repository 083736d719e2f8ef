package org.requestcore.stack.jdk;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Server.Lack;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** The JDK's own com.sun.net.httpserver. */
public final class JdkStack implements Stack {
    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public String version() {
        return Versions.jdk();
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

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return JdkServer.start(app, address);
        }).routesWith("radix").lacking(Lack.TRAILER);
    }
}
