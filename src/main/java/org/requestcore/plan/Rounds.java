package org.requestcore.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A fork of each row of a group, shuffled: what is run between two decisions whether to go on.
 *
 * @param groups rows that are compared with each other, in the order of the plan
 * @param seed   of the order within rounds
 */
public record Rounds(Map<String, List<PlannedRow>> groups, long seed) {

    /** @param number from 1: which fork of each row. The same rows in the same round have the same order. */
    public List<Fork> of(List<PlannedRow> rows, int number) {
        List<Fork> forks = rows.stream().map(row -> new Fork(row, number)).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(forks, new Random(seed + 31L * number + (rows.isEmpty() ? 0 : rows.get(0).cell().group().hashCode())));
        return forks;
    }
}
