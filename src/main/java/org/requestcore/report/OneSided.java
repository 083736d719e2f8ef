package org.requestcore.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that only one of two runs has: each of a few, or how many of each benchmark. */
public final class OneSided {
    private static final int FEW = 10;

    private OneSided() {
    }

    /** @param rows titles that begin with class and method */
    public static List<String> lines(List<String> rows) {
        if (rows.size() <= FEW) {
            return rows;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(r -> counts.merge(r.split(" ", 2)[0], 1, Integer::sum));
        return counts.entrySet().stream().map(e -> e.getKey() + ", " + e.getValue() + (e.getValue() == 1 ? " row" : " rows")).toList();
    }
}
