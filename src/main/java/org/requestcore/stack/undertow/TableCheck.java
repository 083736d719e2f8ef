package org.requestcore.stack.undertow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.requestcore.workload.Route;
import org.requestcore.workload.RouteTable;
import org.requestcore.workload.Segment;

/**
 * Whether PathTemplateMatcher finds the most specific route of a table. Templates of one static stem are tried in the order of
 * PathTemplate.compareTo, which takes the wildcard for static text and does not see a trailing slash. Knows no class of Undertow, as
 * each fork asks it.
 */
final class TableCheck {
    private TableCheck() {
    }

    /** Why the table can't be held, for the first routes that show it; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        List<Route> routes = table.routes();
        return routes.stream()
            .flatMap(a -> routes.stream().filter(b -> a != b && a.method().equals(b.method())).map(b -> obstacle(a, b)))
            .filter(Objects::nonNull)
            .findFirst();
    }

    private static String obstacle(Route a, Route b) {
        if (a.hasCatchAll() && isTriedBefore(a, b)) {
            return "tries the wildcard of " + a.template() + " before the more specific " + b.template();
        }
        return !a.isStatic() && a.template().equals(b.template() + "/")
            ? "holds only one of " + b.template() + " and " + a.template() + ", which differ in the trailing slash"
            : null;
    }

    /** Whether b has, where the wildcard of a stands, a parameter, or static text that no longer belongs to its stem. */
    private static boolean isTriedBefore(Route a, Route b) {
        int last = a.segments().size() - 1;
        if (b.segments().size() <= last || !shape(a, last).equals(shape(b, last))) {
            return false;
        }
        Segment beside = b.segments().get(last);
        return beside.kind() == Segment.Kind.PARAMETER || !a.segments().subList(0, last).stream().allMatch(Segment::isStatic);
    }

    private static List<String> shape(Route route, int length) {
        return route.segments().stream().limit(length).map(s -> s.isStatic() ? s.text() : "{}").toList();
    }
}
