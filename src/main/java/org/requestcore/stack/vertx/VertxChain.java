package org.requestcore.stack.vertx;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.DistinctClasses;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.stack.vertx.embedded.SampleRequest;
import org.requestcore.workload.middleware.Trail;

/** Handlers of requests that wrap each other. */
final class VertxChain implements MiddlewareChain {
    private final TrailRequest request = new TrailRequest(SampleRequest.get());
    private final Handler<HttpServerRequest> outermost;

    private VertxChain(Handler<HttpServerRequest> outermost) {
        this.outermost = outermost;
    }

    @Override
    public void dispatch(Trail trail) {
        outermost.handle(request.with(trail));
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), VertxLayer.class, MethodType.methodType(VertxLayer.class, int.class, Handler.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            Handler<HttpServerRequest> chain = request -> ((TrailRequest) request).trail().end();
            for (int i = numbers.length - 1; i >= 0; i--) {
                chain = layer(numbers[i], chain);
            }
            return new VertxChain(chain);
        }

        @SuppressWarnings("unchecked")
        private Handler<HttpServerRequest> layer(int number, Handler<HttpServerRequest> next) {
            try {
                return (Handler<HttpServerRequest>) layers[number].invoke(number, next);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
