package org.requestcore.stack.quarkus;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Application;
import io.vertx.core.Vertx;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.stack.netty.embedded.NettyDecisions;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.RouteTable;

/** What the stacks on the island offer, where their libraries are. */
public final class QuarkusOnIsland implements OnIsland {
    @Override
    public Router router(RouteTable table) {
        return new QuarkusRouter(table);
    }

    @Override
    public ChainBuilder chains() {
        return new QuarkusChain.Builder();
    }

    @Override
    public RequestCore requestCore(App app) {
        return new QuarkusRequestCore(app);
    }

    @Override
    public Server server(App app, InetSocketAddress address) {
        return new QuarkusServer(app, address);
    }

    @Override
    public RequestCore engine(App app, Router router) {
        return new QuarkusVertxRequestCore(app, router);
    }

    @Override
    public Server engineServer(App app, Router router, InetSocketAddress address) {
        return new QuarkusVertxServer(app, router, address);
    }

    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(NettyDecisions.libraries());
        libraries.put("io.quarkus:quarkus-core", Application.class);
        libraries.put("io.quarkus.resteasy.reactive:resteasy-reactive", RequestMapper.class);
        libraries.put("io.vertx:vertx-core", Vertx.class);
        libraries.put("io.vertx:vertx-web", io.vertx.ext.web.Router.class);
        libraries.put("com.fasterxml.jackson.core:jackson-databind", ObjectMapper.class);
        return libraries;
    }
}
