package org.requestcore.stack.jersey;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;

import org.requestcore.workload.app.RequestMetrics;
import org.requestcore.workload.routes.Probe;

/** The fourth layer. The response of a request that the third one refused passes here too, but was not begun. */
@PreMatching
final class MetricsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String STARTED = "requestcore.started";

    private final RequestMetrics metrics;

    MetricsFilter(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, metrics.start());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STARTED) instanceof Long started) {
            metrics.stop(started, routeId(request.getUriInfo().getMatchedResources()), response.getStatus());
        }
    }

    /** Below zero where no resource was reached. */
    private static int routeId(List<Object> matched) {
        return !matched.isEmpty() && matched.get(0) instanceof RouteResource resource ? resource.id() : Probe.MISS;
    }
}
