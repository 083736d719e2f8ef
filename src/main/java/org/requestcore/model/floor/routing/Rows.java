package org.requestcore.model.floor.routing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Lays sparse rows into one array, each as far to the left as its cells find room (row displacement: Tarjan and Yao, CACM 1979). */
final class Rows {
    private static final long FREE = Automaton.cell(-1, 0);

    /** How many symbols there are: a row is so wide, most of it other rows' cells. */
    private final int width;
    private long[] cells = new long[0];
    private int firstFree;
    /** Where a row with the same symbols can't be: cells are never freed. */
    private final Map<Set<Integer>, Integer> afterLast = new HashMap<>();
    private int end;

    Rows(int width) {
        this.width = width;
    }

    /** @param symbols those that the row has a cell for, 0 included */
    int place(Set<Integer> symbols) {
        int place = Math.max(firstFree, afterLast.getOrDefault(symbols, 0));
        while (!fits(place, symbols)) {
            place++;
        }
        for (int symbol : symbols) {
            put(place, symbol, 0);
        }
        while (cells[firstFree] != FREE) {
            firstFree++;
        }
        afterLast.put(symbols, place + 1);
        end = Math.max(end, place + width);
        return place;
    }

    void put(int place, int symbol, int value) {
        cells[place + symbol] = Automaton.cell(place, value);
    }

    /** Every symbol of every row is within. */
    long[] cells() {
        return Arrays.copyOf(cells, end);
    }

    private boolean fits(int place, Set<Integer> symbols) {
        reserve(place + width + 1);
        for (int symbol : symbols) {
            if (cells[place + symbol] != FREE) {
                return false;
            }
        }
        return true;
    }

    private void reserve(int size) {
        int old = cells.length;
        if (size > old) {
            cells = Arrays.copyOf(cells, 2 * size);
            Arrays.fill(cells, old, cells.length, FREE);
        }
    }
}
