package org.requestcore.stack.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpHandler;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** The filters of a context, in the kind of list that contexts keep them in; a Filter.Chain can be walked once, so that each request has its own. */
final class JdkChain implements MiddlewareChain {
    private final List<Filter> filters = new CopyOnWriteArrayList<>();
    private final HttpHandler end = exchange -> trail().end();
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try {
            new Filter.Chain(filters, end).doFilter(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers =
            DistinctClasses.constructors(MethodHandles.lookup(), Layer.class, MethodType.methodType(void.class, int.class, JdkChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            JdkChain chain = new JdkChain();
            for (int number : numbers) {
                chain.filters.add(layer(number, chain));
            }
            return chain;
        }

        private Filter layer(int number, JdkChain chain) {
            try {
                return (Filter) layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
