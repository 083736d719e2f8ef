package org.requestcore.stack.vertxweb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.requestcore.workload.Route;
import org.requestcore.workload.RouteTable;
import org.requestcore.workload.Segment;

/**
 * The order of registration that a router needs where the first route that matches wins: as the table lists them, but each after those that it
 * would take paths from. Vert.x Web's users find it by hand.
 */
final class Order {
    private final List<Route> listed;
    private final boolean[] visited;
    private final List<Route> ordered = new ArrayList<>();

    private Order(List<Route> listed) {
        this.listed = listed;
        this.visited = new boolean[listed.size()];
    }

    static List<Route> of(RouteTable table) {
        Order order = new Order(table.routes());
        table.routes().forEach(order::visit);
        return order.ordered;
    }

    private void visit(Route route) {
        if (!visited[route.id()]) {
            visited[route.id()] = true;
            listed.stream().filter(other -> shadows(route, other)).forEach(this::visit);
            ordered.add(route);
        }
    }

    /** Whether the first, registered before the other, would take a path that is the other's. */
    private static boolean shadows(Route first, Route other) {
        return first.method().equals(other.method()) && (isLessSpecific(first.segments(), other.segments()) || isWithoutSlash(first.segments(), other.segments()));
    }

    /** Both match some path, and where they first differ in kind, the first is the more general. */
    private static boolean isLessSpecific(List<Segment> first, List<Segment> other) {
        int order = 0;
        for (int i = 0; i < Math.min(first.size(), other.size()); i++) {
            Segment a = first.get(i);
            Segment b = other.get(i);
            if (a.isStatic() && b.isStatic() && !a.text().equals(b.text())) {
                return false;
            }
            order = order == 0 ? a.kind().compareTo(b.kind()) : order;
            if (a.kind() == Segment.Kind.CATCH_ALL || b.kind() == Segment.Kind.CATCH_ALL) {
                return order > 0;
            }
        }
        return order > 0 && first.size() == other.size();
    }

    /** The other is for paths with a trailing slash, which the first takes too. */
    private static boolean isWithoutSlash(List<Segment> first, List<Segment> other) {
        int last = first.size();
        return other.size() == last + 1 && other.get(last).isStatic() && other.get(last).text().isEmpty()
            && IntStream.range(0, last).noneMatch(i -> first.get(i).isStatic() && other.get(i).isStatic() && !first.get(i).equals(other.get(i)));
    }
}
