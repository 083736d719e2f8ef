package org.requestcore.stack.springwebflux;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;

import org.reactivestreams.Subscription;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.handler.FilteringWebHandler;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** WebFilters in FilteringWebHandler, which WebHttpHandlerBuilder puts them in. */
final class SpringWebFluxChain implements MiddlewareChain, CoreSubscriber<Void> {
    private final ServerWebExchange exchange = SampleExchange.get();
    private WebHandler outermost;
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        outermost.handle(exchange).subscribe(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Void nothing) {
        throw new IllegalStateException("there is no value");
    }

    @Override
    public void onError(Throwable failure) {
        throw new IllegalStateException(failure);
    }

    @Override
    public void onComplete() {
        // the trail tells whether all went well
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), Layer.class, MethodType.methodType(void.class, int.class, SpringWebFluxChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            SpringWebFluxChain chain = new SpringWebFluxChain();
            List<WebFilter> filters = Arrays.stream(numbers).mapToObj(number -> layer(number, chain)).toList();
            chain.outermost = new FilteringWebHandler(exchange -> {
                chain.trail().end();
                return Mono.empty();
            }, filters);
            return chain;
        }

        private WebFilter layer(int number, SpringWebFluxChain chain) {
            try {
                return (WebFilter) layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
