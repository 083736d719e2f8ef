package org.requestcore.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.requestcore.plan.PlannedRow;
import org.requestcore.run.folder.ForkRecord;

/**
 * How long rows warm up: at first as they are told to, and twice as long after each fork that stayed cold. The row's other forks, and the contender's other rows of the same benchmark, whose code is
 * the same for the most part, begin with what was needed, if it was the compilers that needed it: a fork that only gets faster may have met a machine that does, and is lengthened alone. Both
 * sides of a run that compares two builds warm up alike.
 */
final class Warmups {
    private static final List<String> CONTENDERS = List.of("stack", "library");

    /** Iterations, by benchmark and contender. */
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
            needed.merge(code(fork.benchmark(), fork.params()), longer(fork.warmups()), Math::max);
        }
    }

    /** Iterations that the row's next fork warms up for. */
    int of(PlannedRow row) {
        return atMost(row, needed.getOrDefault(code(row.cell().benchmark(), row.cell().params()), 0));
    }

    /** Iterations that a fork warms up for when it is run again, because it stayed cold after so many. */
    int again(PlannedRow row, int warmups) {
        return Math.max(of(row), atMost(row, longer(warmups)));
    }

    /** Whether a fork that warmed up for so many iterations, and is cold, had all the time there is. */
    boolean isLongest(PlannedRow row, int warmups) {
        return warmups >= most(row);
    }

    /** What is to be compiled: where there are no contenders, each row is its own. */
    private static String code(String benchmark, Map<String, String> params) {
        return benchmark + " " + CONTENDERS.stream().map(params::get).filter(Objects::nonNull).findFirst().orElseGet(params::toString);
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
