package org.requestcore.model.floor;

import java.util.List;

import org.requestcore.workload.Route;
import org.requestcore.workload.RouteTable;

/** The methods of a table, each with a symbol of its own: a perfect hash of its chars finds the only candidate. */
final class Methods {
    /** No method that a table may have is longer: see {@link Route#parse}. */
    private static final int LONGEST = 7;
    private static final int SLOT_BITS = 5;

    private final List<String> all;
    private final int unknown;
    private final long[] words = new long[1 << SLOT_BITS];
    private final int[] symbols = new int[1 << SLOT_BITS];
    private long seed = 0x9e3779b97f4a7c15L;

    /** @param firstSymbol of as many as there are methods, and one for all others */
    Methods(RouteTable table, int firstSymbol) {
        all = table.routes().stream().map(Route::method).distinct().toList();
        unknown = firstSymbol + all.size();
        while (all.stream().mapToInt(m -> slot(word(m))).distinct().count() < all.size()) {
            seed += 2;
        }
        for (int i = 0; i < all.size(); i++) {
            words[slot(word(all.get(i)))] = word(all.get(i));
            symbols[slot(word(all.get(i)))] = firstSymbol + i;
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
        if (method.isEmpty() || method.length() > LONGEST) {
            return unknown;
        }
        long word = word(method);
        int slot = slot(word);
        return words[slot] == word ? symbols[slot] : unknown;
    }

    private int slot(long word) {
        return (int) (word * seed >>> Long.SIZE - SLOT_BITS);
    }

    /** The length, and seven chars, the last one repeated: no branch by length, since that is a mix. */
    private static long word(String method) {
        int last = method.length() - 1;
        long word = last;
        for (int i = 0; i < LONGEST; i++) {
            word = word << 8 | method.charAt(Math.min(i, last)) & 0xff;
        }
        return word;
    }
}
