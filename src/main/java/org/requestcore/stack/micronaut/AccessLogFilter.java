package org.requestcore.stack.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpVersion;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.requestcore.workload.app.AccessLog;
import org.requestcore.workload.app.App;

/** The first layer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(1)
@Requires(property = MicronautApp.LAYERED, value = StringUtils.TRUE)
final class AccessLogFilter {
    private final AccessLog log;

    AccessLogFilter(App app) {
        log = app.accessLog();
    }

    @ResponseFilter
    void log(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String user = (String) request.getAttribute(AuthenticationFilter.USER).orElse(null);
        log.line(request.getRemoteAddress().getAddress().getHostAddress(), user, request.getMethodName(), request.getUri().toString(),
            request.getHttpVersion() == HttpVersion.HTTP_1_0 ? "HTTP/1.0" : "HTTP/1.1", response.code(), response.body() instanceof byte[] body ? body.length : 0);
    }
}
