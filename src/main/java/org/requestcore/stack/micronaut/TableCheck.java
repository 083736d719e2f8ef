package org.requestcore.stack.micronaut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Oracle;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Whether DefaultRouter finds the most specific route of a table: of all templates that match it takes the one with the most text, of those the one with
 * the fewest parameters, and refuses the path if there are two. Knows no class of Micronaut, as each fork asks it.
 */
final class TableCheck {
    private static final Comparator<Route> BY_STEM = Comparator.comparing(Route::method).thenComparing(TableCheck::stem);

    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        return Stream.of(
            table.obstacle(r -> r.template().length() > 1 && r.template().endsWith("/"), "%d of %d routes end with a slash, as %s; Micronaut drops it"),
            table.obstacle(r -> r.segments().stream().anyMatch(s -> s.names().size() > 1),
                "%d of %d routes have two parameters in a segment, as %s; Micronaut gives the first as little as it can"),
            table.obstacle(r -> r.segments().stream().anyMatch(s -> String.join("", s.literals()).matches(".*[(!)&;+].*")),
                "%d of %d routes have one of ( ! ) & ; + in their text, as %s; no parameter in its place would take it"),
            crossing(table.routes())).flatMap(Optional::stream).findFirst();
    }

    /** Only of routes whose stems begin alike: others have no path in common. */
    private static Optional<String> crossing(List<Route> routes) {
        List<Route> sorted = new ArrayList<>(routes);
        sorted.sort(BY_STEM);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Route one = sorted.get(i);
            for (int j = i + 1; j < sorted.size() && sorted.get(j).method().equals(one.method()) && stem(sorted.get(j)).startsWith(stem(one)); j++) {
                Route other = sorted.get(j);
                if (meet(one.segments(), other.segments()) && !isFoundFirst(one, other)) {
                    pairs.add(one.template() + " and " + other.template());
                }
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of("%d pairs of %d routes, as %s, have paths in common for which Micronaut prefers the less specific one, or neither"
            .formatted(pairs.size(), routes.size(), pairs.get(0)));
    }

    /** Whether the more specific one of the two is what Micronaut finds. */
    private static boolean isFoundFirst(Route one, Route other) {
        boolean isFirst = Oracle.MOST_SPECIFIC_FIRST.compare(one, other) <= 0;
        Route right = isFirst ? one : other;
        Route wrong = isFirst ? other : one;
        int text = text(right) - text(wrong);
        return text > 0 || text == 0 && right.names().size() < wrong.names().size();
    }

    private static int text(Route route) {
        return route.segments().stream().mapToInt(s -> 1 + String.join("", s.literals()).length()).sum();
    }

    /** The template before its first parameter. */
    private static String stem(Route route) {
        int parameter = route.template().indexOf('{');
        return parameter < 0 ? route.template() : route.template().substring(0, parameter);
    }

    private static boolean meet(List<Segment> one, List<Segment> other) {
        for (int i = 0; i < one.size() && i < other.size(); i++) {
            if (one.get(i).kind() == Segment.Kind.CATCH_ALL || other.get(i).kind() == Segment.Kind.CATCH_ALL) {
                return true;
            }
            if (!meet(one.get(i), other.get(i))) {
                return false;
            }
        }
        return one.size() == other.size();
    }

    private static boolean meet(Segment one, Segment other) {
        if (one.isStatic()) {
            return other.isStatic() ? one.text().equals(other.text()) : other.match(one.text()).isPresent();
        }
        return !other.isStatic() || one.match(other.text()).isPresent();
    }
}
