package org.requestcore.model.floor.routing;

import java.util.List;

import org.requestcore.workload.routes.Route;
import org.requestcore.workload.routes.RouteTable;

/** The methods of a table, each with a symbol of its own. A String keeps its hash, and parsers hand out methods as constants. */
final class Methods {
    private static final int SLOT_BITS = 5;

    private final List<String> all;
    private final int unknown;
    private final String[] methods = new String[1 << SLOT_BITS];
    private final int[] symbols = new int[1 << SLOT_BITS];
    private int seed = 1;

    /** @param firstSymbol of as many as there are methods, and one for all others */
    Methods(RouteTable table, int firstSymbol) {
        all = table.routes().stream().map(Route::method).distinct().toList();
        unknown = firstSymbol + all.size();
        while (all.stream().mapToInt(this::slot).distinct().count() < all.size()) {
            seed += 2;
        }
        for (int i = 0; i < all.size(); i++) {
            methods[slot(all.get(i))] = all.get(i);
            symbols[slot(all.get(i))] = firstSymbol + i;
        }
    }

    List<String> all() {
        return all;
    }

    /** The symbol of every method that the table doesn't have: the last one. */
    int unknown() {
        return unknown;
    }

    int symbol(String method) {
        int slot = slot(method);
        return method.equals(methods[slot]) ? symbols[slot] : unknown;
    }

    private int slot(String method) {
        return method.hashCode() * seed >>> Integer.SIZE - SLOT_BITS;
    }
}
