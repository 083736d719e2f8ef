package org.requestcore.model.radix;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** Gin's router over the chars of the path: a tree for each method, in the order in which the methods come, asked one after the other. */
public final class RadixRouter implements Router {
    private final RadixTree[] trees;

    public RadixRouter(RouteTable table) {
        trees = table.routes().stream().map(Route::method).distinct()
            .map(m -> new RadixTree(m, table.routes().stream().filter(r -> r.method().equals(m)).toList()))
            .toArray(RadixTree[]::new);
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
