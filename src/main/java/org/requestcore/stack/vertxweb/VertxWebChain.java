package org.requestcore.stack.vertxweb;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.stack.vertx.embedded.SampleRequest;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** One route without a path for each layer, as users mount what every request has to pass. */
final class VertxWebChain implements MiddlewareChain {
    private final Router router = Router.router(null);
    private final HttpServerRequest request = SampleRequest.get();
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        router.handle(request);
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), VertxWebLayer.class, MethodType.methodType(VertxWebLayer.class, int.class, VertxWebChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            VertxWebChain chain = new VertxWebChain();
            for (int number : numbers) {
                chain.router.route().handler(layer(number, chain));
            }
            chain.router.route().handler(ctx -> chain.trail().end());
            return chain;
        }

        @SuppressWarnings("unchecked")
        private Handler<RoutingContext> layer(int number, VertxWebChain chain) {
            try {
                return (Handler<RoutingContext>) layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
