package org.requestcore.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * In which order forks run.
 *
 * <p>Interleaved: group by group, for the rows of a group are compared with each other; within a group in rounds, a fork of each row a round, each
 * round shuffled anew. So what drifts on the machine meets all contenders alike, and none has always the same neighbour.
 */
final class Schedule {
    private Schedule() {
    }

    static List<Fork> interleaved(List<PlannedRow> rows, long seed) {
        Random random = new Random(seed);
        List<Fork> order = new ArrayList<>();
        for (List<PlannedRow> group : groups(rows).values()) {
            int rounds = group.stream().mapToInt(PlannedRow::runs).max().orElse(0);
            for (int round = 1; round <= rounds; round++) {
                List<Fork> forks = new ArrayList<>();
                for (PlannedRow row : group) {
                    if (row.runs() >= round) {
                        forks.add(new Fork(row, round));
                    }
                }
                Collections.shuffle(forks, random);
                order.addAll(forks);
            }
        }
        return order;
    }

    /** As JMH does: all forks of a row, then the next row. */
    static List<Fork> sequential(List<PlannedRow> rows) {
        List<Fork> order = new ArrayList<>();
        for (PlannedRow row : rows) {
            for (int number = 1; number <= row.runs(); number++) {
                order.add(new Fork(row, number));
            }
        }
        return order;
    }

    /** Rows that are compared with each other, in the order of the plan. */
    static Map<String, List<PlannedRow>> groups(Collection<PlannedRow> rows) {
        Map<String, List<PlannedRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.cell().group(), g -> new ArrayList<>()).add(row));
        return groups;
    }
}
