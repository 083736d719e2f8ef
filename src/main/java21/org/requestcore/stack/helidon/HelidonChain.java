package org.requestcore.stack.helidon;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Filters of a routing with one route. */
final class HelidonChain implements MiddlewareChain {
    private final Asked request = new Asked().prologue(HttpPrologue.create("HTTP/1.1", "HTTP", "1.1", Method.GET, "/", true));
    private final Answered response = new Answered();
    private HttpRouting routing;
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        routing.route(null, request, response.unsent());
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers =
            DistinctClasses.constructors(MethodHandles.lookup(), HelidonLayer.class, MethodType.methodType(void.class, int.class, HelidonChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            HelidonChain chain = new HelidonChain();
            HttpRouting.Builder routing = HttpRouting.builder();
            for (int number : numbers) {
                routing.addFilter(layer(number, chain));
            }
            chain.routing = routing.any((request, response) -> {
                chain.trail().end();
                response.send();
            }).build();
            return chain;
        }

        private Filter layer(int number, HelidonChain chain) {
            try {
                return (Filter) layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
