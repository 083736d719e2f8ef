package org.requestcore.stack.micronaut;

import java.util.Map;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.UriRouteMatch;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** DefaultRouter, asked for a request as Micronaut's RequestLifecycle asks it: for the closest route, and if there is none for those of any method. */
final class MicronautRouter implements Router {
    private final DefaultRouter router;
    /** By a route's id. */
    private final String[][] names;

    MicronautRouter(RouteTable table) {
        router = new DefaultRouter(new TableRoutes(SampleRequests.CONTEXT, table.routes(), null));
        names = table.routes().stream().map(Templates::names).toArray(String[][]::new);
    }

    @Override
    public int match(String method, String path, Captures out) {
        HttpRequest<?> request;
        try {
            request = SampleRequests.of(method, path);
        } catch (IllegalArgumentException e) {
            return MISS; // Micronaut looks for no route of what is no URI
        }
        UriRouteMatch<Object, Object> match = router.findClosest(request);
        if (match == null) {
            return router.findAny(request).isEmpty() ? MISS : METHOD_NOT_ALLOWED;
        }
        Route route = ((Endpoint) match.getTarget()).route();
        Map<String, Object> values = match.getVariableValues();
        for (String name : names[route.id()]) {
            out.add((String) values.get(name));
        }
        return route.id();
    }
}
