package org.requestcore.stack.reactornetty.embedded;

import java.util.ArrayList;
import java.util.List;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.Segment;

/**
 * The order of registration that a router needs where the first route that matches wins: as the table lists them, but each after those that it
 * would take paths from. Users find it by hand, so that it is no part of a build.
 */
public final class Order {
    private final List<Route> listed;
    private final boolean[] visited;
    private final List<Route> ordered = new ArrayList<>();

    private Order(List<Route> listed) {
        this.listed = listed;
        this.visited = new boolean[listed.size()];
    }

    public static List<Route> of(RouteTable table) {
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
     * Whether the first, registered before the other, would take a path that is the other's: it is more general, or has a catch-all more, which some routers let take nothing, not
     * even its slash. As segments are compared from the left, this never goes round in a circle.
     */
    private static boolean shadows(Route first, Route other) {
        List<Segment> a = first.segments();
        List<Segment> b = other.segments();
        boolean takesNothing = first.hasCatchAll() && !other.hasCatchAll() && b.size() == a.size() - 1;
        boolean meet = a.size() == b.size() || first.hasCatchAll() && b.size() > a.size() || other.hasCatchAll() && a.size() > b.size();
        if (!first.method().equals(other.method()) || !meet && !takesNothing) {
            return false;
        }
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (a.get(i).isStatic() && b.get(i).isStatic() && !a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        return takesNothing || first.compareSegments(other) > 0;
    }
}
