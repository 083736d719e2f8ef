package org.requestcore.stack.undertow;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/** A table in Undertow's own router. */
final class Routing {
    private static final String WILDCARD = "*";

    private Routing() {
    }

    /** A RoutingHandler as Handlers.routing() makes it: it hands captures over in the PathTemplateMatch attachment, and among the query parameters. */
    static RoutingHandler of(RouteTable table, Function<Route, HttpHandler> handlers) {
        RoutingHandler routing = new RoutingHandler();
        // wildcards first: once /a/{x} is known, RoutingHandler takes /a/* for known under other methods and would answer 404 for 405
        table.routes().stream().sorted(Comparator.comparing(r -> !r.hasCatchAll()))
            .forEach(r -> routing.add(r.method(), template(r), handlers.apply(r)));
        return routing;
    }

    /** The names under which PathTemplateMatch has the captures, in the order of the template. */
    static List<String> names(Route route) {
        return route.segments().stream().filter(s -> !s.isStatic()).map(s -> s.kind() == Segment.Kind.CATCH_ALL ? WILDCARD : s.text()).toList();
    }

    private static String template(Route route) {
        String template = route.template();
        return route.hasCatchAll() ? template.substring(0, template.lastIndexOf('/') + 1) + WILDCARD : template;
    }
}
