package org.requestcore.stack.jettyservlet;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletHandler;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Filters in their holders, linked by ServletHandler as it links them for the first request to a path. They hand on a request and a response of Jetty's that are reused. */
final class JettyServletChain implements MiddlewareChain {
    private final SampleExchange exchange;
    private FilterChain outermost = (request, response) -> trail().end();
    private Trail trail;

    private JettyServletChain(SampleExchange exchange) {
        this.exchange = exchange;
    }

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try {
            outermost.doFilter(exchange.request(), exchange.response());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Builder extends ServletHandler implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), FilterLayer.class, MethodType.methodType(void.class, int.class, JettyServletChain.class), MAX_LAYERS);
        private final SampleExchange exchange = SampleExchange.make();

        @Override
        public MiddlewareChain build(int... numbers) {
            JettyServletChain chain = new JettyServletChain(exchange);
            for (int i = numbers.length - 1; i >= 0; i--) {
                chain.outermost = newFilterChain(holder(numbers[i], chain), chain.outermost);
            }
            return chain;
        }

        private FilterHolder holder(int number, JettyServletChain chain) {
            try {
                FilterHolder holder = new FilterHolder((Filter) layers[number].invoke(number, chain));
                holder.setServletHandler(this);
                holder.start();
                holder.initialize();
                return holder;
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
