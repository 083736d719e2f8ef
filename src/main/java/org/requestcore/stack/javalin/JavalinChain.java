package org.requestcore.stack.javalin;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.javalin.config.JavalinState;
import io.javalin.http.Handler;
import io.javalin.http.servlet.JavalinServlet;
import jakarta.servlet.ServletException;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** A handler before and a handler after for each layer, for all paths, in Javalin's servlet. Those after run in the order of registration, so the innermost layer's comes first. */
final class JavalinChain implements MiddlewareChain {
    private final ChainExchange.Asked request = ChainExchange.request();
    private final ChainExchange.Answered response = ChainExchange.response();
    private final JavalinServlet servlet;
    private Trail trail;

    private JavalinChain(Builder layers, int... numbers) {
        JavalinState state = new JavalinState();
        for (int number : numbers) {
            state.routes.before(layers.layer(layers.before, number, this));
        }
        state.routes.get(ChainExchange.PATH, ctx -> trail().end());
        for (int i = numbers.length - 1; i >= 0; i--) {
            state.routes.after(layers.layer(layers.after, numbers[i], this));
        }
        servlet = new JavalinServlet(state);
    }

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try {
            servlet.service(request, response);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] before = layers(BeforeLayer.class);
        private final MethodHandle[] after = layers(AfterLayer.class);

        private static MethodHandle[] layers(Class<? extends Handler> source) {
            return DistinctClasses.constructors(MethodHandles.lookup(), source, MethodType.methodType(void.class, int.class, JavalinChain.class), MAX_LAYERS);
        }

        @Override
        public MiddlewareChain build(int... numbers) {
            return new JavalinChain(this, numbers);
        }

        private Handler layer(MethodHandle[] layers, int number, JavalinChain chain) {
            try {
                return (Handler) layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
