package org.requestcore.stack.quarkus;

import java.net.InetSocketAddress;

import io.netty.util.concurrent.MultithreadEventExecutorGroup;
import io.quarkus.runtime.Application;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxInternal;

import org.requestcore.contract.Router;
import org.requestcore.contract.Server;
import org.requestcore.stack.vertx.embedded.DateHeader;
import org.requestcore.stack.vertx.embedded.WrappedHandlers;
import org.requestcore.workload.app.App;

/** A server on Quarkus's Vert.x, deployed as Quarkus deploys its own, with the App as the one handler of each event loop: Quarkus is there, and in no request's way. */
final class QuarkusVertxServer implements Server {
    private final App app;
    private final Router router;
    private final InetSocketAddress address;
    private final Application running;
    private final HttpServerOptions options;
    private volatile int port;

    QuarkusVertxServer(App app, Router router, InetSocketAddress address) {
        this.app = app;
        this.router = router;
        this.address = address;
        running = RunningApp.start();
        options = RunningApp.options().setHost(address.getAddress().getHostAddress())
            .setPort(address.getPort() == 0 ? HttpServerOptionsUtils.RANDOM_PORT_MAIN_HTTP : address.getPort());
        VertxInternal vertx = RunningApp.vertx();
        int loops = ((MultithreadEventExecutorGroup) vertx.getEventLoopGroup()).executorCount();
        try {
            vertx.deployVerticle(Loop::new, new DeploymentOptions().setInstances(loops)).toCompletionStage().toCompletableFuture().join();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(address.getAddress(), port);
    }

    /** The app ends with it. */
    @Override
    public void close() {
        running.close();
    }

    private final class Loop extends AbstractVerticle {
        @Override
        public void start(Promise<Void> started) {
            DateHeader date = new DateHeader();
            vertx.createHttpServer(options).requestHandler(date.before(WrappedHandlers.of(app, router)))
                .invalidRequestHandler(date.before(HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER))
                .listen().onSuccess(listening -> port = listening.actualPort()).<Void>mapEmpty().onComplete(started);
        }
    }
}
