package org.requestcore.stack.undertow;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** HttpHandlers that wrap the next one, on one exchange that is reused: they only hand it on. */
final class UndertowChain implements MiddlewareChain {
    private final HttpServerExchange exchange = new HttpServerExchange(null);
    private HttpHandler outermost = ignored -> trail().end();
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try {
            outermost.handleRequest(exchange);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), Layer.class, MethodType.methodType(void.class, int.class, HttpHandler.class, UndertowChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            UndertowChain chain = new UndertowChain();
            for (int i = numbers.length - 1; i >= 0; i--) {
                chain.outermost = layer(numbers[i], chain);
            }
            return chain;
        }

        private HttpHandler layer(int number, UndertowChain chain) {
            try {
                return (HttpHandler) layers[number].invoke(number, chain.outermost, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
