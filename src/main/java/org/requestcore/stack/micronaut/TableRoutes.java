package org.requestcore.stack.micronaut;

import java.util.ArrayList;
import java.util.List;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.inject.MethodExecutionHandle;
import io.micronaut.web.router.DefaultRouteBuilder;

import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.Route;

/** Registers routes by Micronaut's RouteBuilder API, each with an endpoint of its own, as its AnnotatedMethodRouteBuilder does: they consume and produce JSON. */
@SuppressWarnings("overrides") // of Micronaut's own: arrays where its interface has varargs
class TableRoutes extends DefaultRouteBuilder {
    /** @param app null if the routes are only looked for */
    TableRoutes(ApplicationContext context, List<Route> routes, App app) {
        super(context, CAMEL_CASE_NAMING_STRATEGY, context.getConversionService());
        for (Route route : routes) {
            HttpMethod method = HttpMethod.valueOf(route.method());
            buildRoute(method, Templates.of(route), handle(context, method, new Endpoint(route, app))).produces(MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static MethodExecutionHandle<Object, Object> handle(ApplicationContext context, HttpMethod method, Endpoint endpoint) {
        List<Class<?>> arguments = new ArrayList<>();
        arguments.add(HttpRequest.class);
        if (!endpoint.route().isStatic()) {
            arguments.add(String.class);
        }
        if (method.permitsRequestBody()) {
            arguments.add(byte[].class);
        }
        return context.<Object, Object>findExecutionHandle(endpoint, "handle", arguments.toArray(Class<?>[]::new)).orElseThrow();
    }
}
