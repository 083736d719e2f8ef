package org.requestcore.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.requestcore.workload.BadInput;

/** Compares two runs row by row: those of the same method, mode, threads, parameters and unit. */
public final class Comparisons {
    private Comparisons() {
    }

    /**
     * @param across in what the runs may differ although it moves every row: host, jdk, flags
     * @return a B/op that was 0 and isn't any more has an infinite ratio
     * @throws BadInput if they differ in more than that, or have no row in common
     */
    public static Comparison of(Run base, Run head, Set<String> across) {
        Map<List<Object>, Row> bases = byKey(base);
        Map<List<Object>, Row> heads = byKey(head);
        List<List<Object>> both = bases.keySet().stream().filter(heads::containsKey).toList();
        if (both.isEmpty()) {
            throw new BadInput("%s and %s have no row in common: %s, but %s".formatted(base.name(), head.name(), base.rows().get(0).title(), head.rows().get(0).title()));
        }
        List<String> warnings = new ArrayList<>(Likeness.warnings(base, head, across));
        if (both.stream().anyMatch(key -> bases.get(key).isSlowed() || heads.get(key).isSlowed())) {
            warnings.add("some rows were measured under -prof alloc: their times are no result");
        }
        List<Both> times = both.parallelStream().map(key -> Both.of(bases.get(key).primary(), heads.get(key).primary(), bases.get(key).lowerIsBetter())).toList();
        List<Comparison.Change> scores = changes(times);
        List<Comparison.Change> cpu = changes(metric(both, bases, heads, Row::cpu));
        List<Comparison.Change> bytes = changes(metric(both, bases, heads, Row::bytes));
        List<Comparison.Pair> pairs = IntStream.range(0, both.size()).mapToObj(i -> {
            Row row = bases.get(both.get(i));
            boolean isCold = row.isCold() || heads.get(both.get(i)).isCold();
            return new Comparison.Pair(row.method(), row.conditions(), isCold ? unknown(scores.get(i)) : scores.get(i), isCold ? unknown(cpu.get(i)) : cpu.get(i), bytes.get(i));
        }).toList();
        return new Comparison(base.name(), head.name(), warnings, pairs, only(bases, heads), only(heads, bases), Calls.of(pairs(times)));
    }

    private static List<Both> metric(List<List<Object>> rows, Map<List<Object>, Row> bases, Map<List<Object>, Row> heads, Function<Row, Metric> of) {
        List<Both> all = new ArrayList<>();
        rows.forEach(key -> all.add(Both.of(of.apply(bases.get(key)), of.apply(heads.get(key)), true)));
        return all;
    }

    private static Map<List<Object>, Row> byKey(Run run) {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        run.rows().stream().filter(r -> r.primary().forks().length > 0)
            .forEach(r -> rows.putIfAbsent(List.of(r.benchmark(), r.mode(), r.threads(), r.params(), r.primary().unit()), r));
        return rows;
    }

    private static List<String> only(Map<List<Object>, Row> here, Map<List<Object>, Row> there) {
        List<String> only = new ArrayList<>();
        here.forEach((key, row) -> {
            if (!there.containsKey(key)) {
                only.add(row.title() + " (" + row.primary().unit() + ")");
            }
        });
        return only;
    }

    /**
     * A metric in both runs.
     *
     * @param ratio of head to base, or of base to head if more is better; null if one of them is, or was, nothing
     */
    private record Both(String unit, Sample base, Sample head, Calls.Pair ratio) {
        /** @return null if one of them has no such metric, or in another unit */
        static Both of(Metric base, Metric head, boolean lowerIsBetter) {
            if (base == null || head == null || !base.unit().equals(head.unit())) {
                return null;
            }
            Sample from = Sample.of(base);
            Sample to = Sample.of(head);
            boolean isRatio = from.log() != null && to.log() != null && !(base.unit().startsWith("B/") && isNothing(from.value(), to.value()));
            return new Both(base.unit(), from, to, !isRatio ? null : lowerIsBetter ? Calls.Pair.of(to, from) : Calls.Pair.of(from, to));
        }

        Comparison.Change change(boolean isTold) {
            if (ratio == null) {
                return unit.startsWith("B/") && isNothing(base.value(), head.value()) ? nothing() : fromOrToNothing();
            }
            Comparison.Verdict verdict = !ratio.ratio().hasInterval() ? Comparison.Verdict.UNKNOWN
                : !isTold ? Comparison.Verdict.NOT_TOLD : ratio.ratio().low() > 1 ? Comparison.Verdict.SLOWER : Comparison.Verdict.FASTER;
            return new Comparison.Change(unit, base.value(), head.value(), ratio.ratio(), verdict, ratio.told() - 1);
        }

        private Comparison.Change nothing() {
            double change = base.value() < 1 ? 1 : head.value() / base.value();
            return new Comparison.Change(unit, base.value(), head.value(), new Estimate(change, Math.min(change, 1), Math.max(change, 1)), Comparison.Verdict.NOT_TOLD);
        }

        /** Nothing has no ratio with an interval: their difference decides. */
        private Comparison.Change fromOrToNothing() {
            double change = head.value() / base.value();
            Estimate difference = Intervals.difference(head, base);
            if (!difference.hasInterval()) {
                return new Comparison.Change(unit, base.value(), head.value(), new Estimate(change, Double.NaN, Double.NaN), Comparison.Verdict.UNKNOWN);
            }
            boolean isTold = !difference.spans(0);
            return new Comparison.Change(unit, base.value(), head.value(), isTold ? new Estimate(change, change, change) : new Estimate(change, 0, Double.POSITIVE_INFINITY),
                !isTold ? Comparison.Verdict.NOT_TOLD : change > 1 ? Comparison.Verdict.SLOWER : Comparison.Verdict.FASTER);
        }

        /** B/op hardly varies, so that an interval can have no width at all: less than a byte, or a thousandth, is bookkeeping of the profiler. */
        private static boolean isNothing(double from, double to) {
            return Math.abs(to - from) < Math.max(1, 0.001 * Math.max(from, to));
        }
    }

    /** Times of code that was still being compiled tell nothing. */
    private static Comparison.Change unknown(Comparison.Change change) {
        return change == null ? null : new Comparison.Change(change.unit(), change.base(), change.head(), new Estimate(change.ratio().value(), Double.NaN, Double.NaN), Comparison.Verdict.UNKNOWN);
    }

    private static List<Calls.Pair> pairs(List<Both> all) {
        return all.stream().filter(b -> b != null && b.ratio() != null).map(Both::ratio).toList();
    }

    /** In the order of the rows; null for a row without the metric. */
    private static List<Comparison.Change> changes(List<Both> all) {
        boolean[] told = Calls.told(pairs(all));
        int pair = 0;
        List<Comparison.Change> changes = new ArrayList<>();
        for (Both both : all) {
            changes.add(both == null ? null : both.change(both.ratio() != null && told[pair++]));
        }
        return changes;
    }
}
