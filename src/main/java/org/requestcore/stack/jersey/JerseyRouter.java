package org.requestcore.stack.jersey;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URI;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.MultivaluedMap;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.util.collection.Ref;
import org.glassfish.jersey.internal.util.collection.Refs;
import org.glassfish.jersey.process.internal.RequestScope;
import org.glassfish.jersey.process.internal.Stage;
import org.glassfish.jersey.process.internal.Stages;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.internal.monitoring.EmptyRequestEventBuilder;
import org.glassfish.jersey.server.internal.process.Endpoint;
import org.glassfish.jersey.server.internal.process.RequestProcessingContext;
import org.glassfish.jersey.server.internal.routing.UriRoutingContext;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.RouteTable;

/**
 * The stages by which Jersey finds the method of a resource, run in a request scope as ServerRuntime runs them. It hands them out to nobody: reflection fetches
 * them, once.
 */
final class JerseyRouter implements Router {
    static final String AUTHORITY = "http://localhost:8080";
    static final URI BASE = URI.create(AUTHORITY + "/");

    private final ApplicationHandler handler;
    private final Stage<RequestProcessingContext> stages;
    private final RequestScope scope;
    private final Runnable match = this::match;
    private String method;
    private String path;
    private Captures captures;
    private int found;

    JerseyRouter(RouteTable table) {
        ResourceConfig config = Resources.config();
        table.routes().forEach(route -> config.registerResources(
            Resources.of(route.method(), Resources.template(route), new Target(route.id(), Resources.names(route)), Target.METHOD)));
        handler = new ApplicationHandler(config);
        scope = handler.getInjectionManager().getInstance(RequestScope.class);
        stages = stages(handler);
    }

    @SuppressWarnings("unchecked")
    private static Stage<RequestProcessingContext> stages(ApplicationHandler handler) {
        return (Stage<RequestProcessingContext>) field(field(handler, "runtime"), "requestProcessingRoot");
    }

    private static Object field(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this release of Jersey has no " + name + " in " + owner.getClass(), e);
        }
    }

    @Override
    public int match(String newMethod, String newPath, Captures out) {
        method = newMethod;
        path = newPath;
        captures = out;
        scope.runInScope(match);
        return found;
    }

    private void match() {
        ContainerRequest request = new ContainerRequest(BASE, URI.create(AUTHORITY + path), method, null, new MapPropertiesDelegate(), handler.getConfiguration());
        RequestProcessingContext context = new RequestProcessingContext(handler.getInjectionManager(), request, (UriRoutingContext) request.getUriInfo(),
            EmptyRequestEventBuilder.INSTANCE, null);
        Ref<Endpoint> endpoint = Refs.emptyRef();
        try {
            Stages.process(context, stages, endpoint);
        } catch (NotAllowedException e) {
            found = METHOD_NOT_ALLOWED;
            return;
        }
        found = endpoint.get() == null ? MISS : ((Target) context.routingContext().peekMatchedResource()).handOver(request.getUriInfo().getPathParameters(), captures);
    }

    /** A route's resource, whose method is found, and not called. */
    public static final class Target {
        private static final Method METHOD = Methods.named(Target.class, "get");

        private final int id;
        private final String[] names;

        Target(int id, String[] names) {
            this.id = id;
            this.names = names;
        }

        /** What is found. */
        public void get() {
            throw new IllegalStateException("only routed to");
        }

        private int handOver(MultivaluedMap<String, String> parameters, Captures out) {
            for (String name : names) {
                out.add(parameters.getFirst(name));
            }
            return id;
        }
    }
}
