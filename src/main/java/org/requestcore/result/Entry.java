package org.requestcore.result;

import java.util.List;
import java.util.Map;

import org.requestcore.precision.MedianError;

/**
 * A row on its way into a summary, with what is made of it once.
 *
 * @param name   of the parameter that tells the contenders apart; empty if there is none
 * @param group  what it has in common with those that it is compared with
 * @param sample of the score
 */
record Entry(Row row, String name, String contender, Group group, Sample sample, SteadyState state) {
    /** Forks differ by 3 to 5 % on a quiet machine. */
    static final double WILD_PERCENT = 7;
    static final String FLOOR = "floor";
    private static final List<String> NAMES = List.of(Row.SIDE, "stack", "library", "meter", "way");

    /** @param conditions all but the contender: parameters, mode, threads */
    record Group(String concern, String benchmark, String name, Map<String, String> conditions, String unit, boolean lowerIsBetter) {
        /** But for the unit, which a row without a warm fork has not. */
        boolean isLike(Group other) {
            return concern.equals(other.concern) && benchmark.equals(other.benchmark) && name.equals(other.name) && conditions.equals(other.conditions);
        }
    }

    /** Where no parameter names a contender, as in other suites, the methods of a class are compared. */
    static Entry of(Row row) {
        String name = NAMES.stream().filter(row.params()::containsKey).findFirst().orElse("");
        Map<String, String> conditions = row.conditions();
        String contender = conditions.remove(name);
        String benchmark = row.method();
        if (contender == null) {
            contender = benchmark.substring(benchmark.indexOf('.') + 1);
            benchmark = benchmark.substring(0, Math.max(0, benchmark.indexOf('.')));
        }
        Group group = new Group(row.concern(), benchmark, name, conditions, row.primary().unit(), row.lowerIsBetter());
        return new Entry(row, name, contender, group, Sample.of(row.primary()), SteadyState.of(row));
    }

    /** What is wrong with the row, its forks first: iterations that agree make no row steady whose forks don't. */
    String verdict() {
        String moving = state.verdict();
        String forks = sample.speeds() != null ? sample.speeds().verdict(group.unit()) : spreadPercent() > WILD_PERCENT ? "forks differ by %.0f %%".formatted(spreadPercent()) : "";
        return forks.isEmpty() ? moving : forks + (moving.equals(SteadyState.STEADY) ? "" : ", " + moving);
    }

    /** How far the forks lie apart, as the standard deviation that their bulk shows; NaN with less than two, or where one is not positive. */
    double spreadPercent() {
        return sample.forks() > 1 && sample.logs() != null ? 100 * MedianError.spread(sample.logs()) : Double.NaN;
    }

    boolean isHarness() {
        return isHarness(name, contender);
    }

    static boolean isHarness(String name, String contender) {
        return contender.equals("harness") || name.equals("meter") && contender.equals("none") || name.equals("way") && contender.equals("inline");
    }

    /** Whether it is a side of runs that are compared, and no contender. */
    boolean isSide() {
        return name.equals(Row.SIDE);
    }

    String param(String param) {
        return row.params().get(param);
    }
}
