package org.requestcore.stack.jettyservlet;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.workload.app.RequestMetrics;
import org.requestcore.workload.routes.Route;

/** The fourth layer. */
final class MetricsFilter extends HttpFilter {
    private final transient RequestMetrics metrics;

    MetricsFilter(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        long started = metrics.start();
        try {
            chain.doFilter(request, response);
        } finally {
            Route route = (Route) request.getAttribute(ServletApp.ROUTE);
            metrics.stop(started, route == null ? -1 : route.id(), response.getStatus());
        }
    }
}
