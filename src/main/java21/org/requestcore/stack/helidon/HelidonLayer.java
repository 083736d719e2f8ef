package org.requestcore.stack.helidon;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. */
final class HelidonLayer implements Filter {
    private final int number;
    private final HelidonChain chain;

    HelidonLayer(int number, HelidonChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public void filter(FilterChain next, RoutingRequest request, RoutingResponse response) {
        Trail trail = chain.trail();
        trail.in(number);
        next.proceed();
        trail.out(number);
    }
}
