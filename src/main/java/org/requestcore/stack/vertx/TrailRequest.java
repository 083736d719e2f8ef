package org.requestcore.stack.vertx;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;

import org.requestcore.workload.middleware.Trail;

/** A request that carries the trail through its handlers; it is all that they ask it for. */
final class TrailRequest extends HttpServerRequestWrapper {
    private Trail trail;

    TrailRequest(HttpServerRequestInternal delegate) {
        super(delegate);
    }

    HttpServerRequest with(Trail newTrail) {
        trail = newTrail;
        return this;
    }

    Trail trail() {
        return trail;
    }
}
