package org.requestcore.model.regexscan;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.Segment;

/** A route with its template as a regular expression, a group for each parameter: Starlette's compile_path. */
record RegexRoute(int id, String method, Pattern pattern) {
    static RegexRoute of(Route route) {
        String regex = route.segments().stream().map(s -> "/" + regex(s)).collect(Collectors.joining());
        return new RegexRoute(route.id(), route.method(), Pattern.compile(regex, Pattern.DOTALL));
    }

    private static String regex(Segment segment) {
        return segment.literals().stream().map(Pattern::quote).collect(Collectors.joining(segment.kind() == Segment.Kind.CATCH_ALL ? "(.+)" : "([^/]+)"));
    }
}
