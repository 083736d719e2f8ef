package org.requestcore.stack.springmvc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.requestcore.workload.routes.Oracle;
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
        long unknown = table.routes().stream().filter(r -> r.method().equals("CONNECT")).count();
        if (unknown > 0) {
            return Optional.of("%d of %d routes have the method CONNECT, which RequestMethod lacks".formatted(unknown, table.routes().size()));
        }
        List<Route> robbed = table.routes().stream().filter(r -> !r.isStatic()).collect(Collectors.groupingBy(Route::method)).values().stream()
            .flatMap(routes -> routes.stream().filter(r -> routes.stream().anyMatch(other -> robs(other, r)))).toList();
        return robbed.isEmpty() ? Optional.empty()
            : Optional.of("%d of %d routes, as %s, share requests with a less specific one that PathPattern takes for as specific, or for more"
                .formatted(robbed.size(), table.routes().size(), robbed.get(0).template()));
    }

    private static boolean robs(Route other, Route route) {
        return other != route && overlap(other, route) && Oracle.MOST_SPECIFIC_FIRST.compare(route, other) < 0 && SPRINGS.compare(route, other) >= 0;
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
        return begins(first(a), first(b)) && begins(reversed(a), reversed(b));
    }

    private static boolean begins(String a, String b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    private static String first(Segment segment) {
        return segment.literals().get(0);
    }

    private static String reversed(Segment segment) {
        return new StringBuilder(segment.literals().get(segment.literals().size() - 1)).reverse().toString();
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
