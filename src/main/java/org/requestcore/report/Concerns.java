package org.requestcore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.requestcore.result.Summary;

/** The tables of a summary under their concerns: the whole request, then its parts, then what the run has beyond them, in the order of each concern's first. */
final class Concerns {
    private static final List<String> ORDER = List.of("request", "routing", "middleware", "json", "metrics", "memory");

    private Concerns() {
    }

    static Map<String, List<Summary.Table>> of(Summary summary) {
        Map<String, List<Summary.Table>> concerns = new LinkedHashMap<>();
        summary.tables().stream().sorted(Comparator.comparing(Concerns::place)).forEach(t -> concerns.computeIfAbsent(t.concern(), c -> new ArrayList<>()).add(t));
        return concerns;
    }

    static int place(Summary.Table table) {
        int place = ORDER.indexOf(table.concern());
        return place < 0 ? ORDER.size() : place;
    }
}
