package org.requestcore.stack.jettyservlet;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.workload.app.Cors;

/** The second layer. */
final class CorsFilter extends HttpFilter {
    private final transient Cors cors;

    CorsFilter(Cors cors) {
        this.cors = cors;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        String allowed = cors.allow(origin);
        if (allowed != null) {
            response.setHeader("Access-Control-Allow-Origin", allowed);
            response.setHeader("Vary", "Origin");
        }
        if (!cors.isPreflight(request.getMethod(), origin, request.getHeader("Access-Control-Request-Method"))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", Cors.ALLOW_METHODS);
        response.setHeader("Access-Control-Allow-Headers", Cors.ALLOW_HEADERS);
        response.setHeader("Access-Control-Max-Age", Cors.MAX_AGE);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
