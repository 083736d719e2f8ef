package org.requestcore.stack.jersey;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** The source of the layers' classes. Those that are first to see the request are last to see the response. */
final class Layer implements ContainerRequestFilter, ContainerResponseFilter {
    private final int number;
    private final JerseyChain chain;

    Layer(int number, JerseyChain chain) {
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
