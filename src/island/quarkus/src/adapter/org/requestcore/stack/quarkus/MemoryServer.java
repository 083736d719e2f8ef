package org.requestcore.stack.quarkus;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.netty.channel.Channel;
import io.quarkus.arc.Arc;
import io.quarkus.runner.ApplicationImpl;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import org.eclipse.microprofile.config.ConfigProvider;

import org.requestcore.workload.ByteSink;

/** Vert.x's own server, with the options that Quarkus gives it. It never listens: connections are handed to it. */
final class MemoryServer extends HttpServerImpl {
    private static final SocketAddress ADDRESS = SocketAddress.inetSocketAddress(8080, "localhost");

    /** Starts the app when it is first needed, once for all: Quarkus keeps much of it in static fields. It ends with the JVM. */
    private static final class Started {
        private static final VertxInternal VERTX = start();

        private static VertxInternal start() {
            new ApplicationImpl().start(new String[0]);
            return (VertxInternal) Arc.container().instance(Vertx.class).get();
        }
    }

    private final VertxInternal vertx;

    private MemoryServer(VertxInternal vertx, HttpServerOptions options) {
        super(vertx, options);
        this.vertx = vertx;
    }

    static MemoryServer of(Handler<HttpServerRequest> valid, Handler<HttpServerRequest> invalid) {
        MemoryServer server = new MemoryServer(Started.VERTX, options());
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
        new MemoryConnection(of(handler, handler), null).feed(octets, 0, octets.length, new ByteSink(256));
        return (HttpServerRequestInternal) captured[0];
    }

    /** As WebDeploymentVerticle is given them, were there a host. */
    private static HttpServerOptions options() {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        HttpServerOptions options = new HttpServerOptions();
        HttpServerOptionsUtils.applyCommonOptions(options, config.getConfigMapping(VertxHttpBuildTimeConfig.class), config.getConfigMapping(VertxHttpConfig.class), List.of());
        return options;
    }

    /** Sets the pipeline of a new connection up, as of one that was accepted. */
    void accept(Channel channel) {
        ContextInternal context = vertx.createEventLoopContext(channel.eventLoop(), null, Thread.currentThread().getContextClassLoader());
        childHandler(context, ADDRESS, null).accept(channel, null);
    }
}
