package org.requestcore.stack.jetty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/**
 * Whether PathMappings finds the most specific route of a table: it holds UriTemplatePathSpecs, sorted by their text, and knows nothing of methods. Knows
 * no class of Jetty, as each fork asks it.
 */
final class TableCheck {
    /** What UriTemplatePathSpec leaves to be a part of a regular expression, or sorts behind a parameter. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[!$&'()+]");

    /** In the place of a segment. No template has such text. */
    static final String PARAMETER = "{}";

    private TableCheck() {
    }

    /** The segments of a template, whatever its parameters are called: routes with the same differ in their methods. */
    static List<String> path(Route route) {
        return route.segments().stream().map(s -> s.isStatic() ? s.text() : PARAMETER).toList();
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        return Stream.of(
            table.obstacle(Route::isMixed, "%d of %d routes mix text and parameters in a segment; to UriTemplatePathSpec a parameter is a whole one"),
            table.obstacle(Route::hasCatchAll, "%d of %d routes have a catch-all, as %s; UriTemplatePathSpec knows none, and what knows one is not sorted by how specific it is"),
            table.obstacle(r -> !r.isStatic() && r.template().contains("//"), "%d of %d routes have an empty segment beside a parameter, as %s; UriTemplatePathSpec forbids it"),
            table.obstacle(r -> !r.isStatic() && NOT_PLAIN.matcher(r.template()).find(), "%d of %d routes, as %s, have a character that UriTemplatePathSpec doesn't escape"),
            table.obstacle(r -> r.template().contains(";"), "%d of %d routes have a semicolon, as %s; Jetty takes what follows for parameters of the path, and off it"),
            table.obstacle(hidden(table), "%d of %d routes, as %s, have paths that a more specific template takes, which hasn't got their method"))
            .flatMap(Optional::stream).findFirst();
    }

    /** A template that is more specific than another has the same segments before the other's first parameter. */
    private static Predicate<Route> hidden(RouteTable table) {
        Map<List<String>, Set<String>> methods = new LinkedHashMap<>();
        table.routes().forEach(r -> methods.computeIfAbsent(path(r), p -> new HashSet<>()).add(r.method()));
        Map<List<String>, List<List<String>>> beginning = new HashMap<>();
        methods.keySet().forEach(path -> IntStream.range(0, path.size()).forEach(i -> beginning.computeIfAbsent(path.subList(0, i), p -> new ArrayList<>()).add(path)));
        return route -> {
            List<String> path = path(route);
            return !route.isStatic() && beginning.get(path.subList(0, path.indexOf(PARAMETER))).stream().anyMatch(other -> takesFrom(other, path) && !methods.get(other).contains(route.method()));
        };
    }

    /** Whether a path matches both templates, and the first one is the more specific. */
    private static boolean takesFrom(List<String> first, List<String> other) {
        if (first.size() != other.size()) {
            return false;
        }
        Boolean moreSpecific = null;
        for (int i = 0; i < first.size(); i++) {
            String a = first.get(i);
            String b = other.get(i);
            if (!a.equals(b)) {
                if (!a.equals(PARAMETER) && !b.equals(PARAMETER)) {
                    return false;
                }
                moreSpecific = moreSpecific == null ? b.equals(PARAMETER) : moreSpecific;
            }
        }
        return moreSpecific != null && moreSpecific;
    }
}
