package org.requestcore.stack.vertx.embedded;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Function;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

import org.requestcore.contract.Server;

/** Vert.x's HTTP server as its documentation scales it: instances of a verticle, here one an event loop, that share the port, each with handlers of its own. */
public class ListeningServer implements Server {
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final Function<Vertx, Handler<HttpServerRequest>> application;
    private final InetSocketAddress address;
    private volatile int port;

    /**
     * @param application makes the handler of valid requests, once an event loop; Vert.x's own default answers the invalid ones
     * @throws java.util.concurrent.CompletionException if it can't listen there
     */
    protected ListeningServer(Function<Vertx, Handler<HttpServerRequest>> application, InetSocketAddress address) {
        this.application = application;
        this.address = address;
        try {
            await(vertx.deployVerticle(Loop::new, new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public final InetSocketAddress address() {
        return new InetSocketAddress(address.getAddress(), port);
    }

    /** Undeploys the instances, which shut their servers down, and ends the threads. */
    @Override
    public final void close() {
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    /** What all instances listen on: a port that is free has to be the same one for all. */
    private SocketAddress shared() {
        String host = address.getAddress().getHostAddress();
        return address.getPort() == 0 ? SocketAddress.sharedRandomPort(1, host) : SocketAddress.inetSocketAddress(address.getPort(), host);
    }

    private final class Loop extends VerticleBase {
        private HttpServer server;

        @Override
        public Future<?> start() {
            DateHeader date = new DateHeader();
            server = vertx.createHttpServer().requestHandler(date.before(application.apply(vertx)))
                .invalidRequestHandler(date.before(HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER));
            return server.listen(shared()).onSuccess(listening -> port = listening.actualPort());
        }

        /** Connections end when their requests are answered. */
        @Override
        public Future<?> stop() {
            return server.shutdown(LONGEST_END);
        }
    }
}
