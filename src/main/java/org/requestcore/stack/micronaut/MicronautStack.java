package org.requestcore.stack.micronaut;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micronaut.http.server.netty.NettyHttpServer;
import io.micronaut.jackson.databind.JacksonDatabindMapper;
import io.micronaut.web.router.DefaultRouter;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Mount;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Versions;
import org.requestcore.stack.netty.embedded.NettyDecisions;
import org.requestcore.workload.routes.RouteTable;

/** Micronaut: its router, its filter methods, its HTTP server on Netty. */
public final class MicronautStack implements Stack {
    @Override
    public String name() {
        return "micronaut";
    }

    @Override
    public String version() {
        return Versions.of("io.micronaut:micronaut-http-server-netty");
    }

    /** As Micronaut makes those of its event loops. */
    @Override
    public Thread thread(Runnable work) {
        return MicronautRequestCore.EventLoopThread.of(work);
    }

    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(NettyDecisions.libraries());
        libraries.put("io.micronaut:micronaut-http-server-netty", NettyHttpServer.class);
        libraries.put("io.micronaut:micronaut-router", DefaultRouter.class);
        libraries.put("io.micronaut:micronaut-jackson-databind", JacksonDatabindMapper.class);
        return libraries;
    }

    @Override
    public Map<String, String> decisions() {
        return NettyDecisions.read();
    }

    @Override
    public Offer<Router> router(RouteTable table) {
        Optional<String> obstacle = TableCheck.obstacle(table);
        if (obstacle.isPresent()) {
            return Offer.absent(obstacle.get());
        }
        return Offer.of(() -> {
            return new MicronautRouter(table);
        }).differing(PathDifferences.SLASH_DROPPED, PathDifferences.SIGNS_REFUSED);
    }

    @Override
    public Offer<ChainBuilder> middleware() {
        return Offer.of(() -> {
            return new MicronautChain.Builder();
        });
    }

    @Override
    public Offer<Mount> requestCore() {
        return Offer.of(app -> {
            return new MicronautRequestCore(app);
        }).standsOn("embedded-channel").runsOn("netty").differing(PathDifferences.SLASH_DROPPED, PathDifferences.SIGNS_REFUSED);
    }

    @Override
    public Offer<Server.Start> server() {
        return Offer.of((app, address) -> {
            return new MicronautServer(app, address);
        });
    }
}
