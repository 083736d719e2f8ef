package org.requestcore.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A fork of each of several rows, shuffled: what is run between two decisions whether to go on.
 *
 * @param rows in the order of the plan
 * @param seed of the order within rounds
 */
public record Rounds(List<PlannedRow> rows, long seed) {

    /** Rows that are compared with each other. */
    public Collection<List<PlannedRow>> groups() {
        return Schedule.groups(rows).values();
    }

    /** Those of them that the plan has one after the other: by importance, a group's rows can stand apart. */
    public List<List<PlannedRow>> parts() {
        List<List<PlannedRow>> parts = new ArrayList<>();
        String last = null;
        for (PlannedRow row : rows) {
            if (!row.cell().group().equals(last)) {
                last = row.cell().group();
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(row);
        }
        return parts;
    }

    /** @param number from 1: which fork of each row. The same rows in the same round have the same order. */
    public List<Fork> of(List<PlannedRow> of, int number) {
        List<Fork> forks = of.stream().map(row -> new Fork(row, number)).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(forks, new Random(seed + 31L * number + (of.isEmpty() ? 0 : of.get(0).cell().group().hashCode())));
        return forks;
    }
}
