package org.requestcore.stack.micronaut;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.core.execution.ExecutionFlow;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.context.ServerHttpRequestContext;
import io.micronaut.http.filter.FilterRunner;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.web.router.DefaultRouteBuilder;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.ServerFilterRouteBuilder;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Filters with a method for the request and one for the response, found and run as for each request, on one request and response that are reused. */
final class MicronautChain implements MiddlewareChain {
    private final HttpRequest<?> request = SampleRequests.of("GET", "/");
    private final PropagatedContext context = PropagatedContext.getOrEmpty().plus(new ServerHttpRequestContext(request));
    private final HttpResponse<?> response = HttpResponse.ok();
    private Router filters;
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    @SuppressWarnings("try")
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        try (PropagatedContext.Scope propagated = context.propagate()) {
            new FilterRunner(filters.findFilters(request), (filtered, propagatedContext) -> end()).run(request, context);
        }
    }

    private ExecutionFlow<HttpResponse<?>> end() {
        trail.end();
        return ExecutionFlow.just(response);
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), Layer.class, MethodType.methodType(void.class, int.class, MicronautChain.class), MAX_LAYERS);
        private final BeanDefinition<FilterMethods> methods = SampleRequests.CONTEXT.getBeanDefinition(FilterMethods.class);

        /** Filters of one order stay in that of their registration. */
        @Override
        public MiddlewareChain build(int... numbers) {
            MicronautChain chain = new MicronautChain();
            ServerFilterRouteBuilder routes = new ServerFilterRouteBuilder(
                SampleRequests.CONTEXT, DefaultRouteBuilder.CAMEL_CASE_NAMING_STRATEGY, SampleRequests.CONTEXT.getConversionService(), SampleRequests.CONTEXT, null);
            for (int number : numbers) {
                FilterMethods layer = layer(number, chain);
                BeanDefinition<FilterMethods> bean = RuntimeBeanDefinition.of(FilterMethods.class, () -> layer);
                methods.getExecutableMethods().forEach(method -> routes.process(bean, method));
            }
            chain.filters = new DefaultRouter(routes);
            return chain;
        }

        private FilterMethods layer(int number, MicronautChain chain) {
            try {
                return (FilterMethods) layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
