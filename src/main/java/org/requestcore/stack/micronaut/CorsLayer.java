package org.requestcore.stack.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The second layer. Micronaut's own filter stands beside it, and does nothing. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(2)
@Requires(property = MicronautApp.LAYERED, value = StringUtils.TRUE)
final class CorsLayer {
    private final Cors cors;

    CorsLayer(App app) {
        cors = app.cors();
    }

    @RequestFilter
    @Nullable
    HttpResponse<byte[]> preflight(HttpRequest<?> request) {
        String origin = request.getOrigin().orElse(null);
        if (!cors.isPreflight(request.getMethodName(), origin, request.getHeaders().get(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))) {
            return null;
        }
        MutableHttpResponse<byte[]> response = Answers.dated(Reply.NO_CONTENT)
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, Cors.ALLOW_METHODS)
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, Cors.ALLOW_HEADERS)
            .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, Cors.MAX_AGE);
        allow(request, response);
        return response;
    }

    @ResponseFilter
    void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String allowed = cors.allow(request.getOrigin().orElse(null));
        if (allowed != null) {
            MutableHttpHeaders headers = response.getHeaders();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
            headers.set(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }
}
