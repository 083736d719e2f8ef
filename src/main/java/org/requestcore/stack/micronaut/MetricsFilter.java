package org.requestcore.stack.micronaut;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.RequestMetrics;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.Route;

/** The fourth layer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(4)
@Requires(property = MicronautApp.LAYERED, value = StringUtils.TRUE)
final class MetricsFilter {
    private static final String STARTED = "started";

    private final RequestMetrics metrics;

    MetricsFilter(App app) {
        metrics = app.metrics();
    }

    @RequestFilter
    void start(HttpRequest<?> request) {
        request.setAttribute(STARTED, metrics.start());
    }

    @ResponseFilter
    void stop(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Route route = (Route) request.getAttribute(Endpoint.ROUTE).orElse(null);
        metrics.stop((Long) request.getAttribute(STARTED).orElseThrow(), route == null ? Probe.MISS : route.id(), response.code());
    }
}
