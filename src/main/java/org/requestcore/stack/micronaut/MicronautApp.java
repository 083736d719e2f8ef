package org.requestcore.stack.micronaut;

import java.util.HashMap;
import java.util.Map;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.netty.NettyEmbeddedServer;

import org.requestcore.workload.app.App;

/** An application context with the App as a bean, the beans of its shape, and a server, which isn't started. */
final class MicronautApp {
    static final String CANNED = "app.canned";
    static final String ROUTED = "app.routed";
    static final String LAYERED = "app.layered";
    /** Else Micronaut refuses pages of other origins, as long as the Host is localhost, which it is in the wire requests. */
    private static final String LOCALHOST_PASSES = "micronaut.server.cors.localhost-pass-through";

    private MicronautApp() {
    }

    /** @param more properties of the context, beside the App's */
    static NettyEmbeddedServer server(App app, Map<String, Object> more) {
        App.Shape shape = app.shape();
        Map<String, Object> properties = new HashMap<>(more);
        properties.putAll(Map.of(CANNED, !shape.isRouted(), ROUTED, shape.isRouted(), LAYERED, shape.isLayered(), LOCALHOST_PASSES, true));
        ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).properties(properties).singletons(app).start();
        NettyEmbeddedServer server = context.getBean(NettyEmbeddedServer.class);
        server.register(new BrokenChunks.OfConnections());
        return server;
    }
}
