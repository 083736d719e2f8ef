package org.requestcore.stack.jersey;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The second layer. */
@PreMatching
final class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private final Cors cors;

    CorsFilter(Cors cors) {
        this.cors = cors;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (cors.isPreflight(request.getMethod(), request.getHeaderString("Origin"), request.getHeaderString("Access-Control-Request-Method"))) {
            request.abortWith(Response.status(Reply.NO_CONTENT.status())
                .header("Access-Control-Allow-Methods", Cors.ALLOW_METHODS)
                .header("Access-Control-Allow-Headers", Cors.ALLOW_HEADERS)
                .header("Access-Control-Max-Age", Cors.MAX_AGE)
                .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String allowed = cors.allow(request.getHeaderString("Origin"));
        if (allowed != null) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", allowed);
            response.getHeaders().putSingle("Vary", "Origin");
        }
    }
}
