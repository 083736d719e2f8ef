package org.requestcore.stack.tomcat.embedded;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Filters and a servlet, called by the valve that finds for each request the filters of its path, and makes a chain of them. */
public final class TomcatChain implements MiddlewareChain {
    private final Request request = SampleRequest.make();
    private Valve valve;
    private Trail trail;

    private TomcatChain() {
    }

    /** Of the request that is on its way. */
    public Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try {
            valve.invoke(request, request.getResponse());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the end. */
    private static final class End extends GenericServlet {
        private final TomcatChain chain;

        End(TomcatChain chain) {
            this.chain = chain;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) {
            chain.trail().end();
        }
    }

    /** Of chains whose layers are filters of one source. */
    public static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers;

        /**
         * @param lookup of the package of the source
         * @param source a Filter, whose constructor takes its number and the chain
         */
        public Builder(MethodHandles.Lookup lookup, Class<? extends Filter> source) {
            layers = DistinctClasses.constructors(lookup, source, MethodType.methodType(void.class, int.class, TomcatChain.class), MAX_LAYERS);
        }

        @Override
        public MiddlewareChain build(int... numbers) {
            TomcatChain chain = new TomcatChain();
            List<Filter> filters = new ArrayList<>();
            for (int number : numbers) {
                filters.add(layer(number, chain));
            }
            chain.valve = ReadyContext.of(filters, new End(chain), chain.request).valve();
            return chain;
        }

        private Filter layer(int number, TomcatChain chain) {
            try {
                return (Filter) layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
