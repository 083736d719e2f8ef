package org.requestcore.stack.jersey;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

import org.requestcore.workload.routes.LessSpecific;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

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
        LessSpecific lessSpecific = new LessSpecific(table);
        return table.obstacle(r -> r.template().length() > 1 && r.template().endsWith("/"), "%d of %d routes, as %s, end in a slash, which JAX-RS takes for none")
            .or(() -> table.obstacle(r -> !r.isStatic() && lessSpecific.than(r).anyMatch(other -> JERSEYS.compare(r, other) > 0),
                "%d of %d routes, as %s, share requests with a less specific one that JAX-RS tries before them"));
    }

    /** Of the template, but for its variables. */
    private static int chars(Route route) {
        return route.segments().stream().mapToInt(s -> 1 + String.join("", s.literals()).length()).sum();
    }

    private static String expression(Route route) {
        return route.segments().stream().map(s -> "/" + String.join("(", s.literals())).collect(Collectors.joining());
    }
}
