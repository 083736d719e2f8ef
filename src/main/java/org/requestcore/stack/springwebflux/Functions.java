package org.requestcore.stack.springwebflux;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** A table as one router function. */
final class Functions {
    private Functions() {
    }

    /** For who only asks for routes. */
    static HandlerMapping mapping(RouteTable table) {
        RouterFunctionMapping mapping = new RouterFunctionMapping(routes(Order.of(table, Order.Taking.NOTHING_LEFT), (routeId, value, body) -> Reply.CANNED).build());
        mapping.setMessageReaders(ServerCodecConfigurer.create().getReaders());
        // Spring's own signature throws Exception, which only the search for beans could: there is none here
        try {
            mapping.afterPropertiesSet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return mapping;
    }

    /** Starts the context, with the App's endpoints in it. */
    static void start(AnnotationConfigApplicationContext context, App app) {
        RouterFunctions.Builder routes = routes(Order.of(App.TABLE, Order.Taking.NOTHING_LEFT), app::reply);
        refuseOtherMethods(routes);
        RouterFunction<ServerResponse> built = routes.build();
        context.registerBean("routes", RouterFunction.class, () -> built);
        context.refresh();
    }

    /** @param order in which the first that matches is right */
    private static RouterFunctions.Builder routes(List<Route> order, Endpoint.Work work) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (Route route : order) {
            routes.route(RequestPredicates.method(HttpMethod.valueOf(route.method())).and(RequestPredicates.path(Templates.pattern(route))),
                new RoutedFunction(route.id(), !route.isStatic(), Endpoint.hasBody(route), work));
        }
        return routes;
    }

    /** What users have to add who want 405: behind all others, each path for any method. */
    private static void refuseOtherMethods(RouterFunctions.Builder routes) {
        Set<String> patterns = new LinkedHashSet<>(App.TABLE.routes().stream().map(Templates::pattern).toList());
        patterns.forEach(pattern -> routes.route(RequestPredicates.path(pattern), request -> RoutedFunction.response(Reply.METHOD_NOT_ALLOWED)));
    }
}
