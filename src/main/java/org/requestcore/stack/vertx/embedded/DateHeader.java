package org.requestcore.stack.vertx.embedded;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import org.requestcore.workload.app.Clock;

/** Vert.x leaves the Date to the application; its users hold it in the optimized form, and renew it once a second. */
public final class DateHeader {
    private Clock clock;
    private CharSequence date;

    public Handler<HttpServerRequest> before(Handler<HttpServerRequest> next) {
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
}
