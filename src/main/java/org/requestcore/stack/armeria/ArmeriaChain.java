package org.requestcore.stack.armeria;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** A server's decorators around a service that only answers, on one request and one context that are reused. */
final class ArmeriaChain implements MiddlewareChain {
    private final HttpRequest request = HttpRequest.of(HttpMethod.GET, "/");
    /** With a host of its own, by which Armeria remembers the decorators of a request. */
    private final ServiceRequestContext context = ServiceRequestContext.of(request);
    private HttpService outermost;
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try {
            outermost.serve(context, request);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), ArmeriaLayer.class, MethodType.methodType(void.class, HttpService.class, int.class, ArmeriaChain.class), MAX_LAYERS);

        /** The last decorator that is registered is the outermost one. */
        @Override
        public MiddlewareChain build(int... numbers) {
            ArmeriaChain chain = new ArmeriaChain();
            HttpResponse answer = HttpResponse.of(HttpStatus.OK);
            ServerBuilder server = Server.builder().service("/", (context, request) -> {
                chain.trail().end();
                return answer;
            });
            for (int i = numbers.length - 1; i >= 0; i--) {
                int number = numbers[i];
                server.decorator(delegate -> layer(delegate, number, chain));
            }
            chain.outermost = server.build().serviceConfigs().get(0).service();
            return chain;
        }

        private HttpService layer(HttpService delegate, int number, ArmeriaChain chain) {
            try {
                return (HttpService) layers[number].invoke(delegate, number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
