package org.requestcore.stack.micronaut;

import io.micronaut.context.annotation.Executable;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;

import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.Route;

/**
 * What one route calls, with what it needs: its first parameter, and a body where the method can have one. The route is left in the request's attributes, for
 * the layers.
 */
@Prototype
class Endpoint {
    static final String ROUTE = "route";

    private static final byte[] NO_BODY = {};

    private final Route route;
    private final App app;

    /** @param app null if the endpoint is only looked for */
    Endpoint(Route route, @Nullable App app) {
        this.route = route;
        this.app = app;
    }

    Route route() {
        return route;
    }

    @Executable
    HttpResponse<byte[]> handle(HttpRequest<?> request) {
        return reply(request, null, NO_BODY);
    }

    @Executable
    HttpResponse<byte[]> handle(HttpRequest<?> request, String p0) {
        return reply(request, p0, NO_BODY);
    }

    @Executable
    HttpResponse<byte[]> handle(HttpRequest<?> request, @Nullable @Body byte[] body) {
        return reply(request, null, body == null ? NO_BODY : body);
    }

    @Executable
    HttpResponse<byte[]> handle(HttpRequest<?> request, String p0, @Nullable @Body byte[] body) {
        return reply(request, p0, body == null ? NO_BODY : body);
    }

    private HttpResponse<byte[]> reply(HttpRequest<?> request, String capture, byte[] body) {
        request.setAttribute(ROUTE, route);
        return Answers.of(app.reply(route.id(), capture, body));
    }
}
