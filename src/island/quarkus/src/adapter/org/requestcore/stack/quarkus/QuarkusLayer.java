package org.requestcore.stack.quarkus;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** The source of the layers: {@link org.requestcore.workload.middleware.DistinctClasses} defines it once for each. */
final class QuarkusLayer implements ContainerRequestFilter, ContainerResponseFilter {
    private final int number;
    private final QuarkusChain chain;

    QuarkusLayer(int number, QuarkusChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        chain.trail().in(number);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        chain.trail().out(number);
    }
}
