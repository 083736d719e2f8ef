package org.requestcore.stack.vertxweb;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

import org.requestcore.workload.middleware.Trail;

/**
 * The source of the layers: {@link org.requestcore.workload.middleware.DistinctClasses} defines it once for each. What follows is synchronous, so
 * that the way back is what stands after {@code next()}.
 */
final class VertxWebLayer implements Handler<RoutingContext> {
    private final int number;
    private final VertxWebChain chain;

    VertxWebLayer(int number, VertxWebChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public void handle(RoutingContext ctx) {
        Trail trail = chain.trail();
        trail.in(number);
        ctx.next();
        trail.out(number);
    }
}
