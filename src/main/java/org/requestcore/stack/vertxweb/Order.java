package org.requestcore.stack.vertxweb;

import java.util.ArrayList;
import java.util.List;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * The order of registration that a router needs where the first route that matches wins: as the table lists them, but each after those that it
 * would take paths from. Vert.x Web's users find it by hand, so that it is no part of a build.
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
            for (Route other : listed) {
                if (!visited[other.id()] && shadows(route, other)) {
                    visit(other);
                }
            }
            ordered.add(route);
        }
    }

    /**
     * Whether the first, registered before the other, would take a path that is the other's: it is more general, or the same but for the slash
     * at the other's end. A path with a slash at its end is one that both of two may take that differ in just that slash. As segments are compared from the left,
     * this never goes round in a circle.
     */
    private static boolean shadows(Route first, Route other) {
        List<Segment> a = first.segments();
        List<Segment> b = other.segments();
        boolean slash = b.size() == a.size() + 1 && b.get(a.size()).text().isEmpty();
        boolean slashLess = a.size() == b.size() + 1 && a.get(b.size()).text().isEmpty();
        if (!first.method().equals(other.method()) || a.size() != b.size() && !slash && !slashLess && !first.hasCatchAll() && !other.hasCatchAll()) {
            return false;
        }
        int order = 0;
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (a.get(i).isStatic() && b.get(i).isStatic() && !a.get(i).equals(b.get(i))) {
                return false;
            }
            order = order == 0 ? Segment.MOST_SPECIFIC_FIRST.compare(a.get(i), b.get(i)) : order;
        }
        return order > 0 || order == 0 && slash;
    }
}
