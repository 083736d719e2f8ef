package org.requestcore.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.requestcore.plan.PlannedRow;
import org.requestcore.run.folder.ForkRecord;

/**
 * How long rows warm up: at first as they are told to, and twice as long after each fork that stayed cold. A row's other forks begin with what was needed, if it was the compilers that
 * needed it: a fork that only gets faster may have met a machine that does, and is lengthened alone. Both sides of a run that compares two builds warm up alike.
 */
final class Warmups {
    /** Iterations, by row. */
    private final Map<String, Integer> needed = new HashMap<>();
    private final double longestSeconds;

    /** @param longestSeconds nothing warms up for longer, unless it is told to: what is still cold then is compiled for ever, as far as anybody will wait */
    Warmups(double longestSeconds) {
        this.longestSeconds = longestSeconds;
    }

    /** @param known forks, cold ones too, of an earlier session */
    void learn(List<ForkRecord> known) {
        known.forEach(record -> learn(record));
    }

    void learn(ForkRecord fork) {
        if (fork.isCold() && ForkWarmth.of(fork.result()).isCompiling()) {
            needed.merge(fork.row(), longer(fork.warmups()), Math::max);
        }
    }

    /** Iterations that the row's next fork warms up for. */
    int of(PlannedRow row) {
        return atMost(row, needed.getOrDefault(row.cell().id(), 0));
    }

    /** Iterations that a fork warms up for when it is run again, because it stayed cold after so many. */
    int again(PlannedRow row, int warmups) {
        return Math.max(of(row), atMost(row, longer(warmups)));
    }

    /** Whether a fork that warmed up for so many iterations, and is cold, had all the time there is. */
    boolean isLongest(PlannedRow row, int warmups) {
        return warmups >= most(row);
    }

    private static int longer(int warmups) {
        return Math.max(1, 2 * warmups);
    }

    private int atMost(PlannedRow row, int warmups) {
        return Math.max(row.warmups(), Math.min(most(row), warmups));
    }

    private int most(PlannedRow row) {
        return Math.max(row.warmups(), (int) (longestSeconds / row.warmupSeconds()));
    }
}
