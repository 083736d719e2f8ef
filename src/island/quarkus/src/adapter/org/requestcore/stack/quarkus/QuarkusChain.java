package org.requestcore.stack.quarkus;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ResourceRequestFilterHandler;
import org.jboss.resteasy.reactive.server.handlers.ResourceResponseFilterHandler;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/**
 * JAX-RS filters, a class a layer, in the handlers that REST runs them by. Each request has what RestInitialHandler gives it: a route's RoutingContext, a request
 * context of REST's, and a duplicated context of Vert.x's, which knows CDI's request scope.
 */
final class QuarkusChain implements MiddlewareChain {
    private final HttpServerRequestInternal request = RunningApp.sample();
    private final ContextInternal context = (ContextInternal) request.context();
    private final Router router = Router.router(context.owner());
    private final Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
    private final ServerRestHandler[] handlers;
    private Trail trail;

    private QuarkusChain(int layers) {
        handlers = new ServerRestHandler[2 * layers + 1];
        handlers[layers] = ignored -> trail.end();
        router.route().handler(this::begin);
    }

    private void begin(RoutingContext ctx) {
        deployment.getRequestContextFactory().createContext(deployment, ctx, deployment.getThreadSetupAction(), handlers, deployment.getAbortHandlerChain()).run();
    }

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        context.duplicate().dispatch(request, router::handle);
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), QuarkusLayer.class, MethodType.methodType(void.class, int.class, QuarkusChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            QuarkusChain chain = new QuarkusChain(numbers.length);
            for (int i = 0; i < numbers.length; i++) {
                Object layer = layer(numbers[i], chain);
                chain.handlers[i] = new ResourceRequestFilterHandler((ContainerRequestFilter) layer, false, true, false);
                chain.handlers[2 * numbers.length - i] = new ResourceResponseFilterHandler((ContainerResponseFilter) layer, false);
            }
            return chain;
        }

        private Object layer(int number, QuarkusChain chain) {
            try {
                return layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
