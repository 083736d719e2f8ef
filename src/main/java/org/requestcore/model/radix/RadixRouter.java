package org.requestcore.model.radix;

import java.util.Optional;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Gin's router over the chars of the path: a tree for each method, in the order in which the methods come, asked one after the other. */
public final class RadixRouter implements Router {
    private final RadixTree[] trees;

    /**
     * Why the table can't be held; empty if it can. To Gin's tree (findWildcard in tree.go) a parameter's name goes on to the next slash, and a second
     * one in a segment is an error: only text before a parameter is text.
     */
    public static Optional<String> obstacle(RouteTable table) {
        long count = table.routes().stream().filter(RadixRouter::goesOnAfterParameter).count();
        return count == 0 ? Optional.empty() : Optional.of(("%d of %d routes have text after a parameter within a segment; "
            + "Gin's tree takes all up to the slash for the parameter's name").formatted(count, table.routes().size()));
    }

    private static boolean goesOnAfterParameter(Route route) {
        return route.segments().stream().anyMatch(s -> !s.isStatic() && !String.join("", s.literals().subList(1, s.literals().size())).isEmpty());
    }

    /** @param table one that has no {@link #obstacle} */
    public RadixRouter(RouteTable table) {
        trees = table.routes().stream().map(Route::method).distinct()
            .map(m -> new RadixTree(m, table.routes().stream().filter(r -> r.method().equals(m)).toList()))
            .toArray(RadixTree[]::new);
    }

    /** For several threads: each asks a router of its own, for a tree notes what it captures while it looks. */
    public static Router ofEachThread(RouteTable table) {
        ThreadLocal<RadixRouter> own = ThreadLocal.withInitial(() -> new RadixRouter(table));
        return (method, path, out) -> own.get().match(method, path, out);
    }

    @Override
    public int match(String method, String path, Captures out) {
        for (RadixTree tree : trees) {
            if (tree.method.equals(method)) {
                int route = tree.match(path);
                if (route == RadixNode.NO_ROUTE) {
                    break;
                }
                tree.handOver(path, out);
                return route;
            }
        }
        return missing(method, path);
    }

    private int missing(String method, String path) {
        for (RadixTree tree : trees) {
            if (!tree.method.equals(method) && tree.match(path) != RadixNode.NO_ROUTE) {
                return METHOD_NOT_ALLOWED;
            }
        }
        return MISS;
    }
}
