package org.requestcore.workload.routes;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of registration that a router needs where the first route that matches wins: as the table lists them, but each after those that it
 * would take paths from. Users find it by hand, so that it is no part of a build.
 */
public final class Order {
    /**
     * What a route takes besides the paths that are its own. As segments are compared from the left, the order never goes round in a circle with one of
     * these; with two of them it would.
     */
    public enum Taking {
        /** Nothing. */
        NO_MORE,
        /** A path with a slash at its end, which both of two take that differ in just that slash. */
        SLASH,
        /** By a catch-all, the path before it, without even its slash. */
        NOTHING_LEFT
    }

    private final List<Route> listed;
    private final Taking taking;
    private final boolean[] visited;
    private final List<Route> ordered = new ArrayList<>();

    private Order(List<Route> listed, Taking taking) {
        this.listed = listed;
        this.taking = taking;
        this.visited = new boolean[listed.size()];
    }

    public static List<Route> of(RouteTable table, Taking taking) {
        Order order = new Order(table.routes(), taking);
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

    /** Whether the first, registered before the other, would take a path that is the other's: it is more general, or takes more than its own. */
    private boolean shadows(Route first, Route other) {
        List<Segment> a = first.segments();
        List<Segment> b = other.segments();
        int longer = b.size() - a.size();
        boolean slash = taking == Taking.SLASH && longer == 1 && b.get(a.size()).text().isEmpty();
        boolean slashLess = taking == Taking.SLASH && longer == -1 && a.get(b.size()).text().isEmpty();
        boolean nothingLeft = taking == Taking.NOTHING_LEFT && longer == -1 && first.hasCatchAll() && !other.hasCatchAll();
        if (!first.method().equals(other.method()) || longer != 0 && !slash && !slashLess && !nothingLeft && !isReached(first, other, longer)) {
            return false;
        }
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (a.get(i).isStatic() && b.get(i).isStatic() && !a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        int order = first.compareSegments(other);
        return nothingLeft || order > 0 || order == 0 && slash;
    }

    /** Whether a catch-all may make up for a difference in length: any, or where it may have nothing left, the shorter one's, as what the longer one's takes then is told apart. */
    private boolean isReached(Route first, Route other, int longer) {
        return taking == Taking.NOTHING_LEFT ? longer > 0 && first.hasCatchAll() || longer < 0 && other.hasCatchAll() : first.hasCatchAll() || other.hasCatchAll();
    }
}
