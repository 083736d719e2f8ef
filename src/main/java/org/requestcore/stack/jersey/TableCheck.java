package org.requestcore.stack.jersey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Whether UriTemplate.COMPARATOR, which is JAX-RS's order, finds the most specific route of a table: it counts chars and variables, and does not see where they stand.
 * Knows no class of Jersey's, as each fork asks it.
 */
final class TableCheck {
    /** The smaller one is tried first. Where the numbers are the same, the regular expressions are compared, in which a variable is a bracket. */
    private static final Comparator<Route> JERSEYS = Comparator.<Route, Integer>comparing(r -> -chars(r))
        .thenComparing(r -> -r.names().size())
        .thenComparing(r -> !r.hasCatchAll())
        .thenComparing(TableCheck::expression, Comparator.reverseOrder());

    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        List<Route> slashed = table.routes().stream().filter(r -> r.template().length() > 1 && r.template().endsWith("/")).toList();
        if (!slashed.isEmpty()) {
            return Optional.of("%d of %d routes, as %s, end in a slash, which JAX-RS takes for none".formatted(slashed.size(), table.routes().size(), slashed.get(0).template()));
        }
        List<Route> robbed = table.routes().stream().filter(r -> !r.isStatic()).collect(Collectors.groupingBy(Route::method)).values().stream()
            .flatMap(routes -> routes.stream().filter(r -> routes.stream().anyMatch(other -> robs(other, r)))).toList();
        return robbed.isEmpty() ? Optional.empty()
            : Optional.of("%d of %d routes, as %s, share requests with a less specific one that JAX-RS tries before them"
                .formatted(robbed.size(), table.routes().size(), robbed.get(0).template()));
    }

    private static boolean robs(Route other, Route route) {
        return other != route && overlap(other, route) && Oracle.MOST_SPECIFIC_FIRST.compare(route, other) < 0 && JERSEYS.compare(route, other) > 0;
    }

    private static boolean overlap(Route a, Route b) {
        int shorter = Math.min(a.segments().size(), b.segments().size());
        for (int i = 0; i < shorter; i++) {
            Segment left = a.segments().get(i);
            Segment right = b.segments().get(i);
            if (left.kind() == Segment.Kind.CATCH_ALL || right.kind() == Segment.Kind.CATCH_ALL) {
                return true;
            }
            if (!overlap(left, right)) {
                return false;
            }
        }
        return a.segments().size() == b.segments().size();
    }

    /** Of two with text beside a parameter, whether their ends don't speak against it. */
    private static boolean overlap(Segment a, Segment b) {
        if (a.isStatic()) {
            return b.isStatic() ? a.text().equals(b.text()) : !b.isMixed() || b.match(a.text()).isPresent();
        }
        if (b.isStatic()) {
            return overlap(b, a);
        }
        return begins(a.literals().get(0), b.literals().get(0)) && begins(reversedEnd(a), reversedEnd(b));
    }

    private static boolean begins(String a, String b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    private static String reversedEnd(Segment segment) {
        return new StringBuilder(segment.literals().get(segment.literals().size() - 1)).reverse().toString();
    }

    /** Of the template, but for its variables. */
    private static int chars(Route route) {
        return route.segments().stream().mapToInt(s -> 1 + String.join("", s.literals()).length()).sum();
    }

    private static String expression(Route route) {
        return route.segments().stream().map(s -> "/" + String.join("(", s.literals())).collect(Collectors.joining());
    }
}
