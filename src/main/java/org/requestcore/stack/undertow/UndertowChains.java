package org.requestcore.stack.undertow;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.DistinctClasses;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.Trail;

/** HttpHandlers that wrap the next one, on one exchange that is reused. */
final class UndertowChains implements ChainBuilder {
    static final AttachmentKey<Trail> TRAIL = AttachmentKey.create(Trail.class);

    private final MethodHandle[] constructors = DistinctClasses.constructors(
        MethodHandles.lookup(), Layer.class, MethodType.methodType(void.class, int.class, HttpHandler.class), MAX_LAYERS);

    @Override
    public MiddlewareChain build(int... layers) {
        HttpHandler handler = exchange -> exchange.getAttachment(TRAIL).end();
        for (int i = layers.length - 1; i >= 0; i--) {
            handler = wrap(layers[i], handler);
        }
        return chain(handler);
    }

    private HttpHandler wrap(int layer, HttpHandler next) {
        try {
            return (HttpHandler) constructors[layer].invoke(layer, next);
        } catch (Throwable e) {
            throw new IllegalStateException("layer " + layer + " can't be made", e);
        }
    }

    private static MiddlewareChain chain(HttpHandler outermost) {
        HttpServerExchange exchange = new HttpServerExchange(null);
        return trail -> {
            exchange.putAttachment(TRAIL, trail);
            try {
                outermost.handleRequest(exchange);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
