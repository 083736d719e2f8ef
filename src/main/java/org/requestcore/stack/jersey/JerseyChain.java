package org.requestcore.stack.jersey;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.security.Principal;

import jakarta.ws.rs.core.SecurityContext;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Filters of requests and responses around a resource's method, by {@code ApplicationHandler.apply}, the entry point of Jersey's own tests. */
final class JerseyChain implements MiddlewareChain {
    private static final URI TARGET = URI.create(JerseyRouter.AUTHORITY + "/users");

    private ApplicationHandler handler;
    private Trail trail;

    /** Of the request that is on its way. */
    Trail trail() {
        return trail;
    }

    @Override
    public void dispatch(Trail newTrail) {
        trail = newTrail;
        handler.apply(new ContainerRequest(JerseyRouter.BASE, TARGET, "GET", Anybody.ANYBODY, new MapPropertiesDelegate(), handler.getConfiguration()));
    }

    /** The resource. */
    public static final class End {
        private final JerseyChain chain;

        End(JerseyChain chain) {
            this.chain = chain;
        }

        /** Without an entity. */
        public void get() {
            chain.trail().end();
        }
    }

    /** Who hasn't been asked for a name. */
    private enum Anybody implements SecurityContext {
        ANYBODY;

        @Override
        public Principal getUserPrincipal() {
            return null;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return null;
        }
    }

    static final class Builder implements ChainBuilder {
        private final MethodHandle[] layers = DistinctClasses.constructors(
            MethodHandles.lookup(), Layer.class, MethodType.methodType(void.class, int.class, JerseyChain.class), MAX_LAYERS);

        @Override
        public MiddlewareChain build(int... numbers) {
            JerseyChain chain = new JerseyChain();
            ResourceConfig config = Resources.config().registerResources(Resources.of("GET", "/users", new End(chain), Methods.named(End.class, "get")));
            for (int i = 0; i < numbers.length; i++) {
                config.register(layer(numbers[i], chain), i + 1); // zero is no priority
            }
            chain.handler = new ApplicationHandler(config);
            return chain;
        }

        private Object layer(int number, JerseyChain chain) {
            try {
                return layers[number].invoke(number, chain);
            } catch (Throwable e) {
                throw new IllegalStateException("layer " + number + " can't be made", e);
            }
        }
    }
}
