package org.requestcore.stack.vertx.embedded;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import org.requestcore.workload.app.Clock;

/** Vert.x leaves the Date to the application; its users hold it in the optimized form, and renew it once a second. One thread uses it. */
public final class DateHeader {
    private Clock clock;
    private CharSequence date;

    public Handler<HttpServerRequest> before(Handler<HttpServerRequest> next) {
        return request -> {
            put(request.response());
            next.handle(request);
        };
    }

    public void put(HttpServerResponse response) {
        Clock now = Clock.now();
        if (now != clock) {
            clock = now;
            date = HttpHeaders.createOptimized(now.httpDate());
        }
        response.putHeader(HttpHeaders.DATE, date);
    }
}
