package org.requestcore.stack.springwebflux;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Map<String, List<Route>> general = new HashMap<>();
        for (Route route : table.routes()) {
            for (int i = 0; i < route.segments().size(); i++) {
                if (!route.segments().get(i).isStatic()) {
                    general.computeIfAbsent(stem(route, i), stem -> new ArrayList<>()).add(route);
                }
            }
        }
        List<Route> robbed = table.routes().stream().filter(route -> !route.isStatic() && isRobbed(route, general)).toList();
        return robbed.isEmpty() ? Optional.empty() : Optional.of("%d of %d routes, as %s, are more specific than one that PathPattern prefers: it counts parameters, wherever they stand"
            .formatted(robbed.size(), table.routes().size(), robbed.get(0).template()));
    }

    /** Where the two begin to differ, the other has a parameter, so that it is among those of that stem. */
    private static boolean isRobbed(Route route, Map<String, List<Route>> general) {
        for (int i = 0; i < route.segments().size(); i++) {
            for (Route other : general.getOrDefault(stem(route, i), List.of())) {
                if (other.compareSegments(route) > 0 && meet(route, other) && PREFERRED_FIRST.compare(other, route) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(Route route, Route other) {
        List<Segment> a = route.segments();
        List<Segment> b = other.segments();
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (a.get(i).isStatic() && b.get(i).isStatic() && !a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        return a.size() == b.size() || route.hasCatchAll() && b.size() > a.size() || other.hasCatchAll() && a.size() > b.size();
    }

    private static String stem(Route route, int length) {
        return route.segments().stream().limit(length).map(Segment::shape).collect(Collectors.joining("/", route.method() + " ", ""));
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
