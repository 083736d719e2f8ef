package org.requestcore.stack.springwebflux;

import java.util.Comparator;
import java.util.Optional;

import org.requestcore.workload.routes.LessSpecific;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Whether RequestMappingHandlerMapping finds the most specific route of a table: of the patterns that match it takes the one with the fewest parameters, then the longest, and a
 * catch-all last, wherever they stand. Knows no class of Spring's, as each fork asks it.
 */
final class TableCheck {
    /** PathPattern.SPECIFICITY_COMPARATOR, and what compareTo does beyond it. */
    private static final Comparator<Route> PREFERRED_FIRST = Comparator.comparing(Route::hasCatchAll)
        .thenComparing(route -> route.hasCatchAll() ? -length(route) : 0)
        .thenComparing(route -> route.names().size())
        .thenComparing(route -> -length(route))
        .thenComparing(Templates::pattern);

    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        LessSpecific lessSpecific = new LessSpecific(table);
        return table.obstacle(route -> !route.isStatic() && lessSpecific.than(route).anyMatch(other -> PREFERRED_FIRST.compare(route, other) > 0),
            "%d of %d routes, as %s, are more specific than one that PathPattern prefers: it counts parameters, wherever they stand");
    }

    /** As PathPattern counts: a parameter is one char, a catch-all and its slash as well. */
    private static int length(Route route) {
        int length = route.names().size();
        for (Segment segment : route.segments()) {
            length += segment.kind() == Segment.Kind.CATCH_ALL ? 0 : 1 + String.join("", segment.literals()).length();
        }
        return length;
    }
}
