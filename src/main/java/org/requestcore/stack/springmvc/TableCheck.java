package org.requestcore.stack.springmvc;

import java.util.Comparator;
import java.util.Optional;

import org.requestcore.workload.routes.LessSpecific;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Whether PathPattern.SPECIFICITY_COMPARATOR finds the most specific route of a table: it sees how many variables a pattern has and how long it is, not where
 * they stand, and a request that two patterns match which it takes for the same is an error. Knows no class of Spring's, as each fork asks it.
 */
final class TableCheck {
    /** The smaller one wins. */
    private static final Comparator<Route> SPRINGS = Comparator.comparing(Route::hasCatchAll)
        .thenComparing(r -> r.hasCatchAll() ? -length(r) : 0)
        .thenComparing(r -> r.names().size())
        .thenComparing(r -> -length(r));

    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        LessSpecific lessSpecific = new LessSpecific(table);
        return table.obstacle(r -> r.method().equals("CONNECT"), "%d of %d routes have the method CONNECT, which RequestMethod lacks")
            .or(() -> table.obstacle(r -> !r.isStatic() && lessSpecific.than(r).anyMatch(other -> SPRINGS.compare(r, other) >= 0),
                "%d of %d routes, as %s, share requests with a less specific one that PathPattern takes for as specific, or for more"));
    }

    /** As PathPattern counts: a variable is one char, beside text as long as it is written, without its name. */
    private static int length(Route route) {
        int length = 0;
        for (Segment segment : route.segments()) {
            int variable = segment.isMixed() ? "{:.+}".length() - 1 : 1;
            length += 1 + String.join("", segment.literals()).length() + segment.names().size() * variable;
        }
        return length;
    }
}
