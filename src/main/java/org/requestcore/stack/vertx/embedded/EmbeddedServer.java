package org.requestcore.stack.vertx.embedded;

import java.util.function.Function;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.VertxInternal;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;

/** Vert.x's HTTP/1.1 server without its sockets: a handler of requests behind as many connections as are asked for. */
public class EmbeddedServer implements RequestCore {
    private final VertxInternal vertx = (VertxInternal) Vertx.vertx();
    private final Handler<HttpServerRequest> application;
    private final DateHeader date = new DateHeader();

    /** @param application makes the handler of valid requests; Vert.x's own default answers the invalid ones */
    protected EmbeddedServer(Function<Vertx, Handler<HttpServerRequest>> application) {
        this.application = application.apply(vertx);
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public final Connection connect() {
        EventLoopThread.demand();
        return new EmbeddedConnection(vertx, date.before(application), date.before(HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER));
    }

    @Override
    public final void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
