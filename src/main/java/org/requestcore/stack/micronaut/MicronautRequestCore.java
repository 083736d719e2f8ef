package org.requestcore.stack.micronaut;

import java.util.Map;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.http.server.netty.NettyHttpServer;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.App;

/** An application context with the App as a bean, and the beans of its shape; the server in it is never started. */
final class MicronautRequestCore implements RequestCore {
    static final String CANNED = "app.canned";
    static final String ROUTED = "app.routed";
    static final String LAYERED = "app.layered";
    /** Else Micronaut refuses pages of other origins, as long as the Host is localhost, which it is in the wire requests. */
    private static final String LOCALHOST_PASSES = "micronaut.server.cors.localhost-pass-through";

    private final ApplicationContext context;
    private final NettyHttpServer server;

    MicronautRequestCore(App app) {
        App.Shape shape = app.shape();
        context = ApplicationContext.builder()
            .deduceEnvironment(false)
            .properties(Map.of(CANNED, !shape.isRouted(), ROUTED, shape.isRouted(), LAYERED, shape.isLayered(), LOCALHOST_PASSES, true))
            .singletons(app)
            .start();
        server = (NettyHttpServer) context.getBean(NettyEmbeddedServer.class);
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public Connection connect() {
        EventLoopThread.demand();
        return new EmbeddedConnection(server);
    }

    @Override
    public void close() {
        context.close();
    }
}
