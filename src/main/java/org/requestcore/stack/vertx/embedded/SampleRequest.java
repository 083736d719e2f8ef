package org.requestcore.stack.vertx.embedded;

import java.nio.charset.StandardCharsets;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.internal.http.HttpServerRequestInternal;

import org.requestcore.workload.ByteSink;

/**
 * A request of Vert.x's own making that has been answered: what a chain or router is handed where no connection is part of the question.
 * Not to be changed: all share it.
 */
public final class SampleRequest {
    private static final HttpServerRequestInternal GET = capture();

    private SampleRequest() {
    }

    public static HttpServerRequestInternal get() {
        return GET;
    }

    private static HttpServerRequestInternal capture() {
        HttpServerRequest[] captured = new HttpServerRequest[1];
        Handler<HttpServerRequest> handler = request -> {
            captured[0] = request;
            request.response().end();
        };
        VertxInternal vertx = (VertxInternal) Vertx.vertx();
        byte[] octets = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        new EmbeddedConnection(vertx, handler, handler).feed(octets, 0, octets.length, new ByteSink(256));
        vertx.close().toCompletionStage().toCompletableFuture().join();
        return (HttpServerRequestInternal) captured[0];
    }
}
