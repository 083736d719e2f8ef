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

    /** Why the table can't be held, told of the first routes that show it; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        long mixed = table.routes().stream().filter(Route::isMixed).count();
        if (mixed > 0) {
            return Optional.of("%d of %d routes mix text and parameters in a segment; to PathTemplate a parameter is a whole one".formatted(mixed, table.routes().size()));
        }
        return Stream.concat(
            table.routes().stream().filter(r -> !r.isStatic() && r.segments().stream().anyMatch(s -> s.text().isEmpty()))
                .map(r -> "PathTemplate drops the empty segment of " + r.template()),
            table.routes().stream().filter(Route::hasCatchAll).flatMap(c -> table.routes().stream().filter(r -> isTriedBefore(c, r))
                .map(r -> "RoutingHandler tries the wildcard of " + c.template() + " before the more specific " + r.template())))
            .findFirst();
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
