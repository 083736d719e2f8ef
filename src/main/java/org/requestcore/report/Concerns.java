package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.requestcore.result.Summary;

/** The tables of a summary under their concerns, in the order of each concern's first, wherever its others stand. */
final class Concerns {
    private Concerns() {
    }

    static Map<String, List<Summary.Table>> of(Summary summary) {
        Map<String, List<Summary.Table>> concerns = new LinkedHashMap<>();
        summary.tables().forEach(t -> concerns.computeIfAbsent(t.concern(), c -> new ArrayList<>()).add(t));
        return concerns;
    }
}
