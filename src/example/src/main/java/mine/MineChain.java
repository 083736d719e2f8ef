package mine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Layers that wrap the next one. What belongs to a request is in its exchange: there a layer gets at the {@link Trail}, as a real one at the user. */
final class MineChain implements ChainBuilder {
    /** One request, from layer to layer; reused by a chain, as by a connection. */
    static final class Exchange {
        Trail trail;
    }

    /** A layer, or the end. */
    interface Handler {
        void handle(Exchange exchange);
    }

    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, int.class, Handler.class);

    /** A class for each layer, as an application has: see {@link ChainBuilder}. */
    private final MethodHandle[] layers = DistinctClasses.constructors(MethodHandles.lookup(), MineLayer.class, CONSTRUCTOR, MAX_LAYERS);

    @Override
    public MiddlewareChain build(int... numbers) {
        Handler handler = exchange -> exchange.trail.end();
        for (int i = numbers.length - 1; i >= 0; i--) {
            handler = layer(numbers[i], handler);
        }
        Handler outermost = handler;
        Exchange exchange = new Exchange();
        return trail -> {
            exchange.trail = trail;
            outermost.handle(exchange);
        };
    }

    private Handler layer(int number, Handler next) {
        try {
            return (Handler) layers[number].invoke(number, next);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
