package org.requestcore.stack.robaho;

import java.util.Map;

import robaho.net.httpserver.DefaultHttpServerProvider;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Server.Lack;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.workload.routes.RouteTable;

/** What {@link RobahoStack} says where its library can run. */
public final class RobahoOffers implements Stack {
    /** It is an optional dependency, and a class of it may not be asked for. */
    private static final boolean IS_HERE = RobahoOffers.class.getResource("/robaho/net/httpserver/HttpServerImpl.class") != null;

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
        return Offer.absent("a connection is a loop that blocks in the reads of its socket, and can't be handed octets without emulating one; nor does it read a chunked body's trailer");
    }

    @Override
    public Offer<Server.Start> server() {
        if (!IS_HERE) {
            return Offer.absent("its jar is not on the class path");
        }
        return Offer.of((app, address) -> {
            return RobahoServer.start(app, address);
        }).routesWith("radix").lacking(Lack.TRAILER);
    }

    @Override
    public Map<String, Class<?>> libraries() {
        return IS_HERE ? Map.of("io.github.robaho:httpserver", DefaultHttpServerProvider.class) : Map.of();
    }
}
