package org.requestcore.stack.vertx.embedded;

import io.vertx.core.http.HttpServerRequest;

import org.requestcore.contract.Router;

/** A request and what the layers tell each other about it: Vert.x core has no place for that, its users make one. */
final class Call {
    final HttpServerRequest request;
    String user;
    int routeId = Router.MISS;

    Call(HttpServerRequest request) {
        this.request = request;
    }
}
