package org.requestcore.stack.undertow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Whether PathTemplateMatcher finds the most specific route of a table: it tries the templates of one static stem in the order of
 * PathTemplate.compareTo, which takes a wildcard for static text, and drops empty segments beside a parameter. Knows no class of Undertow, as each
 * fork asks it.
 */
final class TableCheck {
    private TableCheck() {
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        List<Route> wildcards = table.routes().stream().filter(Route::hasCatchAll).toList();
        return Stream.of(
            table.obstacle(Route::isMixed, "%d of %d routes mix text and parameters in a segment; to PathTemplate a parameter is a whole one"),
            table.obstacle(r -> !r.isStatic() && r.segments().stream().anyMatch(s -> s.text().isEmpty()), "%d of %d routes have an empty segment beside a parameter, as %s; PathTemplate drops it"),
            table.obstacle(r -> wildcards.stream().anyMatch(w -> isTriedBefore(w, r)), "%d of %d routes, as %s, are more specific than a wildcard that RoutingHandler tries before them"))
            .flatMap(Optional::stream).findFirst();
    }

    /** Whether the other has, where the wildcard stands, a parameter, or static text that does not make its stem longer. */
    private static boolean isTriedBefore(Route wildcard, Route other) {
        int last = wildcard.segments().size() - 1;
        if (wildcard == other || !wildcard.method().equals(other.method()) || other.segments().size() <= last
            || !shape(wildcard, last).equals(shape(other, last))) {
            return false;
        }
        Segment beside = other.segments().get(last);
        return !beside.isStatic() || beside.text().isEmpty() || !wildcard.segments().subList(0, last).stream().allMatch(Segment::isStatic);
    }

    private static List<String> shape(Route route, int length) {
        return route.segments().stream().limit(length).map(s -> s.isStatic() ? s.text() : "{}").toList();
    }
}
