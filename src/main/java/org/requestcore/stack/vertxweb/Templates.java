package org.requestcore.stack.vertxweb;

import java.util.stream.IntStream;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** Routes in the terms of Vert.x Web. Parameters are named by their place, as it takes no '-' or '.' in a name. */
final class Templates {
    private Templates() {
    }

    /** The names of a route's parameters, in the order of its template. */
    static String[] names(Route route) {
        return IntStream.range(0, route.names().size()).mapToObj(i -> "p" + i).toArray(String[]::new);
    }

    /**
     * A catch-all is a regular expression: Vert.x Web's own {@code /*} also takes the empty rest, and leaves the value encoded.
     *
     * @param skipped static segments at its front, beneath which the router is mounted
     */
    static io.vertx.ext.web.Route add(Router router, Route route, int skipped) {
        HttpMethod method = HttpMethod.valueOf(route.method());
        return route.hasCatchAll()
            ? router.routeWithRegex(method, path(route, skipped, "(?<p%d>[^/]+)", "(?<p%d>(?s:.+))"))
            : router.route(method, path(route, skipped, ":p%d", ""));
    }

    private static String path(Route route, int skipped, String parameter, String catchAll) {
        StringBuilder path = new StringBuilder();
        int place = 0;
        for (Segment segment : route.segments().subList(skipped, route.segments().size())) {
            path.append('/').append(switch (segment.kind()) {
                case STATIC -> segment.text();
                case PARAMETER -> parameter.formatted(place++);
                case CATCH_ALL -> catchAll.formatted(place++);
            });
        }
        return path.toString();
    }
}
