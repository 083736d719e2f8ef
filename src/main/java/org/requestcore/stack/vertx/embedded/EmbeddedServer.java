package org.requestcore.stack.vertx.embedded;

import java.util.function.Function;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.VertxInternal;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.Clock;

/** Vert.x's HTTP/1.1 server without its sockets: a handler of requests behind as many connections as are asked for. */
public class EmbeddedServer implements RequestCore {
    private final VertxInternal vertx = (VertxInternal) Vertx.vertx();
    private final Handler<HttpServerRequest> application;
    private Clock clock;
    private CharSequence date;

    /** @param application makes the handler of valid requests; Vert.x's own default answers the invalid ones */
    protected EmbeddedServer(Function<Vertx, Handler<HttpServerRequest>> application) {
        this.application = application.apply(vertx);
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public final Connection connect() {
        EventLoopThread.demand();
        return new EmbeddedConnection(vertx, dated(application), dated(HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER));
    }

    /** Vert.x leaves the Date to the application; its users hold it in the optimized form, and renew it once a second. */
    private Handler<HttpServerRequest> dated(Handler<HttpServerRequest> next) {
        return request -> {
            Clock now = Clock.now();
            if (now != clock) {
                clock = now;
                date = HttpHeaders.createOptimized(now.httpDate());
            }
            request.response().putHeader(HttpHeaders.DATE, date);
            next.handle(request);
        };
    }

    @Override
    public final void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
