package org.requestcore.stack.vertxweb;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
     * A catch-all is a regular expression: Vert.x Web's own {@code /*} also takes the empty rest, and leaves the value encoded. So is a template whose text
     * would be taken for (a part of) a parameter's name.
     *
     * @param skipped static segments at its front, beneath which the router is mounted
     */
    static io.vertx.ext.web.Route add(Router router, Route route, int skipped) {
        HttpMethod method = HttpMethod.valueOf(route.method());
        return route.hasCatchAll() || route.segments().stream().anyMatch(Templates::runsIntoName)
            ? router.routeWithRegex(method, regex(route, skipped))
            : router.route(method, path(route, skipped, UnaryOperator.identity(), ":p%d"));
    }

    private static boolean runsIntoName(Segment segment) {
        List<String> after = segment.literals().subList(1, segment.literals().size());
        return String.join("", segment.literals()).contains(":") || after.stream().anyMatch(l -> l.matches("\\w.*"));
    }

    /** With the optional slash at the end that Vert.x Web gives to its own expressions. */
    private static String regex(Route route, int skipped) {
        boolean endsOpen = route.hasCatchAll() || route.template().endsWith("/");
        return path(route, skipped, text -> text.isEmpty() ? "" : Pattern.quote(text), "(?<p%d>[^/]+)") + (endsOpen ? "" : "/?");
    }

    private static String path(Route route, int skipped, UnaryOperator<String> text, String parameter) {
        StringBuilder path = new StringBuilder();
        int place = 0;
        for (Segment segment : route.segments().subList(skipped, route.segments().size())) {
            path.append('/').append(text.apply(segment.literals().get(0)));
            for (String literal : segment.literals().subList(1, segment.literals().size())) {
                path.append((segment.kind() == Segment.Kind.CATCH_ALL ? "(?<p%d>(?s:.+))" : parameter).formatted(place++)).append(text.apply(literal));
            }
        }
        return path.toString();
    }
}
