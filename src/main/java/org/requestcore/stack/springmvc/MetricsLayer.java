package org.requestcore.stack.springmvc;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

import org.requestcore.workload.app.RequestMetrics;
import org.requestcore.workload.routes.Probe;

/** The fourth layer. What was routed to is told by the attribute that the mapping leaves. */
final class MetricsLayer extends OncePerRequestFilter {
    private final RequestMetrics metrics;

    MetricsLayer(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next) throws ServletException, IOException {
        long started = metrics.start();
        try {
            next.doFilter(request, response);
        } finally {
            metrics.stop(started, routeId(request), response.getStatus());
        }
    }

    /** Below zero where no controller was reached. */
    private static int routeId(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler && handler.getBean() instanceof Endpoint endpoint
            ? endpoint.id() : Probe.MISS;
    }
}
