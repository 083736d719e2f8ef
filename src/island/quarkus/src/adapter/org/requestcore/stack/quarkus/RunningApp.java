package org.requestcore.stack.quarkus;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.quarkus.arc.Arc;
import io.quarkus.runner.ApplicationImpl;
import io.quarkus.runtime.Application;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.VertxInternal;
import org.eclipse.microprofile.config.ConfigProvider;

import org.requestcore.workload.ByteSink;

/** The augmented app, which runs once in a JVM: Quarkus keeps much of it in static fields. */
final class RunningApp {
    private static final Application APP = new ApplicationImpl();

    private RunningApp() {
    }

    /** As Quarkus's main method does, if nobody has done it yet. */
    static Application start() {
        APP.start(new String[0]);
        return APP;
    }

    /** Started. */
    static VertxInternal vertx() {
        start();
        return (VertxInternal) Arc.container().instance(Vertx.class).get();
    }

    /** One in memory, beside the app's own. The app is started first: by a system property it tells Vert.x's server to do without WebSockets' handlers, which that looks at once, when its class is initialized. */
    static MemoryServer server(Handler<HttpServerRequest> valid, Handler<HttpServerRequest> invalid) {
        MemoryServer server = new MemoryServer(vertx(), options());
        server.requestHandler(valid);
        server.invalidRequestHandler(invalid);
        return server;
    }

    /** A request that has been answered: what a chain is handed, where no connection is part of the question. */
    static HttpServerRequestInternal sample() {
        HttpServerRequest[] captured = new HttpServerRequest[1];
        Handler<HttpServerRequest> handler = request -> {
            captured[0] = request;
            request.response().end();
        };
        byte[] octets = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        new MemoryConnection(server(handler, handler), null).feed(octets, 0, octets.length, new ByteSink(256));
        return (HttpServerRequestInternal) captured[0];
    }

    /** Of the running app's server: as Quarkus gives them to it, if there is a host. */
    static HttpServerOptions options() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        HttpServerOptions options = new HttpServerOptions();
        HttpServerOptionsUtils.applyCommonOptions(options, config.getConfigMapping(VertxHttpBuildTimeConfig.class), config.getConfigMapping(VertxHttpConfig.class), List.of());
        return options;
    }
}
