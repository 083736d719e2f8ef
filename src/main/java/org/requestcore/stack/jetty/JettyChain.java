package org.requestcore.stack.jetty;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Handler.Wrappers, each around the next one, which hand on a request and a response that they don't look at: there are none. */
final class JettyChain implements MiddlewareChain {
    private Handler outermost = new End();
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try {
            outermost.handle(null, null, Callback.NOOP);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class End extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            trail.end();
            return true;
        }
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), JettyLayer.class, MethodType.methodType(void.class, int.class, Handler.class, JettyChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            JettyChain chain = new JettyChain();
            for (int i = numbers.length - 1; i >= 0; i--) {
                chain.outermost = layer(numbers[i], chain);
            }
            return chain;
        }

        private Handler layer(int number, JettyChain chain) {
            try {
                return (Handler) layers[number].invoke(number, chain.outermost, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
