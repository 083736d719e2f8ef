package org.requestcore.stack.robaho;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** Robaho's httpserver, another implementation of the JDK's com.sun.net.httpserver. */
public final class RobahoStack implements Stack {
    @Override
    public String name() {
        return "robaho";
    }

    @Override
    public String version() {
        return Versions.of("io.github.robaho:httpserver");
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        return Offer.absent("contexts are prefixes of a path; it has no templates and no methods");
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.absent("its layers are the JDK's Filter.Chain");
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.absent("needs JDK 21 or newer, and there it ends a connection at a chunked body's trailer, which the contract asks it to read");
    }
}
