package org.requestcore.stack.springwebflux;

import java.lang.reflect.Method;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** A table as mappings of controllers' methods, registered as Spring's documentation has it for what no annotation can tell beforehand. */
final class Controllers {
    private Controllers() {
    }

    /** For who only asks for routes. A new one has all the settings that WebFlux's configuration gives it without options. */
    static HandlerMapping mapping(RouteTable table) {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        register(mapping, table, (routeId, value, body) -> Reply.CANNED);
        return mapping;
    }

    /** Starts the context, with the App's endpoints in it. */
    static void start(AnnotationConfigApplicationContext context, App app) {
        context.refresh();
        register(context.getBean(RequestMappingHandlerMapping.class), App.TABLE, app::reply);
    }

    private static void register(RequestMappingHandlerMapping mapping, RouteTable table, Endpoint.Work work) {
        for (Route route : table.routes()) {
            RequestMappingInfo info = RequestMappingInfo.paths(Templates.pattern(route)).methods(RequestMethod.valueOf(route.method())).build();
            mapping.registerMapping(info, new Controller(route.id(), work), method(route));
        }
    }

    private static Method method(Route route) {
        String name = Endpoint.hasBody(route) ? route.isStatic() ? "withBody" : "withValueAndBody" : route.isStatic() ? "plain" : "withValue";
        return ClassUtils.getMethod(Controller.class, name, (Class<?>[]) null);
    }
}
