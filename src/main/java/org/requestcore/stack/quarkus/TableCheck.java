package org.requestcore.stack.quarkus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Whether RequestMapper finds the most specific route of a table: of templates that begin with the same static text it tries those with more static
 * characters first, as JAX-RS says (3.7.2), wherever they stand. Knows no class of Quarkus.
 */
final class TableCheck {
    /** As URITemplate.compareTo has it, from the last. */
    private static final Comparator<Route> TRIED_FIRST = Comparator.comparing(TableCheck::characters).thenComparing(route -> route.names().size())
        .thenComparing(Route::hasCatchAll).thenComparing(Route::template).reversed();

    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        Map<String, List<Route>> together = table.routes().stream().collect(Collectors.groupingBy(route -> route.method() + " " + stem(route)));
        List<Route> hidden = table.routes().stream().filter(route -> together.get(route.method() + " " + stem(route)).stream().anyMatch(other -> hides(other, route))).toList();
        return hidden.isEmpty() ? Optional.empty() : Optional.of("%d of %d routes, as %s, are more specific than one that Quarkus tries before them".formatted(
            hidden.size(), table.routes().size(), hidden.get(0).template()));
    }

    private static boolean hides(Route other, Route route) {
        return overlap(route, other) && route.compareSegments(other) < 0 && TRIED_FIRST.compare(other, route) < 0;
    }

    /** Whether there may be a path that both match. */
    private static boolean overlap(Route one, Route other) {
        List<Segment> a = one.segments();
        List<Segment> b = other.segments();
        if (a.size() != b.size() && !one.hasCatchAll() && !other.hasCatchAll()) {
            return false;
        }
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (a.get(i).kind() == Segment.Kind.CATCH_ALL || b.get(i).kind() == Segment.Kind.CATCH_ALL) {
                return true;
            }
            if (!overlap(a.get(i), b.get(i))) {
                return false;
            }
        }
        return a.size() == b.size();
    }

    private static boolean overlap(Segment a, Segment b) {
        if (a.isStatic()) {
            return b.isStatic() ? a.text().equals(b.text()) : b.match(a.text()).isPresent();
        }
        return !b.isStatic() || a.match(b.text()).isPresent();
    }

    private static String stem(Route route) {
        return route.template().substring(0, (route.template() + "{").indexOf('{'));
    }

    /** That stand in no parameter. */
    private static int characters(Route route) {
        return route.segments().stream().mapToInt(segment -> 1 + String.join("", segment.literals()).length()).sum();
    }
}
