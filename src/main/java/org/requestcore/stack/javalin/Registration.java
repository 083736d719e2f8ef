package org.requestcore.stack.javalin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * Which tables Javalin holds, and in which order: the first route that matches wins. As the table lists them, but each after those that it would take paths
 * from, as users have to put them. Knows no class of Javalin, as each fork asks it.
 */
final class Registration {
    private final List<Route> listed;
    private final Set<Route> visited = new LinkedHashSet<>();
    private final Set<Route> ordered = new LinkedHashSet<>();

    private Registration(List<Route> listed) {
        this.listed = listed;
    }

    static List<Route> order(RouteTable table) {
        Registration registration = new Registration(table.routes());
        table.routes().forEach(registration::visit);
        return List.copyOf(registration.ordered);
    }

    private void visit(Route route) {
        if (visited.add(route)) {
            listed.stream().filter(other -> shadows(route, other)).forEach(this::visit);
            ordered.add(route);
        }
    }

    /** Whether the first, registered before the other, would take a path that is the other's. As segments are compared from the left, this never goes round in a circle. */
    private static boolean shadows(Route first, Route other) {
        List<Segment> a = first.segments();
        List<Segment> b = other.segments();
        return first.method().equals(other.method()) && (a.size() == b.size() || first.hasCatchAll() || other.hasCatchAll()) && first.compareSegments(other) > 0
            && IntStream.range(0, Math.min(a.size(), b.size())).allMatch(i -> !a.get(i).isStatic() || !b.get(i).isStatic() || a.get(i).equals(b.get(i)));
    }

    /** Why the table can't be held, and how many routes stand in the way; empty if it can. */
    static Optional<String> obstacle(RouteTable table) {
        return Stream.of(
            told(table, r -> r.segments().size() > 1 && r.segments().stream().anyMatch(s -> s.text().isEmpty()), "%d of %d routes, as %s, have an empty segment; Javalin drops it"),
            told(table, r -> r.segments().stream().anyMatch(s -> s.names().size() > 1),
                "%d of %d routes, as %s, have two parameters in a segment; to Javalin the left one is as short as can be"))
            .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> told(RouteTable table, Predicate<Route> isInTheWay, String why) {
        List<Route> routes = table.routes().stream().filter(isInTheWay).toList();
        return routes.isEmpty() ? Optional.empty() : Optional.of(why.formatted(routes.size(), table.routes().size(), routes.get(0).template()));
    }
}
