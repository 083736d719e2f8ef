package org.requestcore.stack.vertx;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers: {@link org.requestcore.contract.DistinctClasses} defines it once for each. */
final class VertxLayer implements Handler<HttpServerRequest> {
    private final int number;
    private final Handler<HttpServerRequest> next;

    VertxLayer(int number, Handler<HttpServerRequest> next) {
        this.number = number;
        this.next = next;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Trail trail = ((TrailRequest) request).trail();
        trail.in(number);
        next.handle(request);
        trail.out(number);
    }
}
