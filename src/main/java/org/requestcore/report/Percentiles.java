package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.requestcore.result.Summary;

/**
 * How long single operations took, in mode sample, where a table has that.
 *
 * @param names p50 to max
 * @param rows  the contender, then a time a name
 */
record Percentiles(List<String> names, List<List<String>> rows) {

    static Percentiles of(Summary.Table table) {
        Set<String> names = new LinkedHashSet<>();
        table.lines().forEach(l -> names.addAll(l.percentiles().keySet()));
        return new Percentiles(List.copyOf(names), table.lines().stream().filter(l -> !l.percentiles().isEmpty()).map(l -> {
            List<String> cells = new ArrayList<>(List.of(l.contender()));
            names.forEach(name -> cells.add(Figures.number(l.percentiles().getOrDefault(name, Double.NaN))));
            return cells;
        }).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
