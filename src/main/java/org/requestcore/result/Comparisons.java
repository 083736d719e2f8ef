package org.requestcore.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.requestcore.workload.BadInput;

/** Compares two runs row by row: those of the same method, mode, threads, parameters and unit. */
public final class Comparisons {
    /** Another than the base's, so that the samples of one row in both are independent. */
    private static final long HEAD = 0x5DEECE66DL;

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
        List<Comparison.Pair> pairs = both.parallelStream().map(key -> pair(bases.get(key), heads.get(key))).toList();
        return new Comparison(base.name(), head.name(), warnings, pairs, only(bases, heads), only(heads, bases));
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

    private static Comparison.Pair pair(Row base, Row head) {
        long seed = (base.benchmark() + new TreeMap<>(base.conditions())).hashCode();
        Comparison.Change score = time(base.primary(), head.primary(), base.lowerIsBetter(), seed);
        boolean timed = base.cpu() != null && head.cpu() != null && base.cpu().unit().equals(head.cpu().unit());
        Comparison.Change cpu = timed ? time(base.cpu(), head.cpu(), true, seed + 1) : null;
        Comparison.Change bytes = base.bytes() == null || head.bytes() == null ? null : bytes(base.bytes(), head.bytes(), seed + 2);
        return new Comparison.Pair(base.method(), base.conditions(), score, cpu, bytes);
    }

    private static Comparison.Change time(Metric base, Metric head, boolean lowerIsBetter, long seed) {
        Sample from = Sample.of(base, seed);
        Sample to = Sample.of(head, seed ^ HEAD);
        Estimate ratio = lowerIsBetter ? Intervals.ratio(to, from) : Intervals.ratio(from, to);
        return new Comparison.Change(base.unit(), from.value(), to.value(), ratio, verdict(ratio));
    }

    private static Comparison.Change bytes(Metric base, Metric head, long seed) {
        double from = base.median();
        double to = head.median();
        if (isNothing(from, to)) {
            double ratio = from < 1 ? 1 : to / from;
            return new Comparison.Change(base.unit(), from, to, new Estimate(ratio, Math.min(ratio, 1), Math.max(ratio, 1)), Comparison.Verdict.TIE);
        }
        return from > 0 && to > 0 ? time(base, head, true, seed) : fromOrToNothing(Sample.of(base, seed), Sample.of(head, seed ^ HEAD), base.unit());
    }

    /** Nothing has no ratio with an interval: their difference decides. */
    private static Comparison.Change fromOrToNothing(Sample from, Sample to, String unit) {
        double ratio = to.value() / from.value();
        Estimate difference = Intervals.difference(to, from);
        if (!difference.hasInterval()) {
            return new Comparison.Change(unit, from.value(), to.value(), new Estimate(ratio, Double.NaN, Double.NaN), Comparison.Verdict.UNKNOWN);
        }
        Estimate interval = difference.spans(0) ? new Estimate(ratio, 0, Double.POSITIVE_INFINITY) : new Estimate(ratio, ratio, ratio);
        return new Comparison.Change(unit, from.value(), to.value(), interval, verdict(interval));
    }

    /** B/op hardly varies, so that an interval can have no width at all: less than a byte, or a thousandth, is bookkeeping of the profiler. */
    private static boolean isNothing(double from, double to) {
        return Math.abs(to - from) < Math.max(1, 0.001 * Math.max(from, to));
    }

    private static Comparison.Verdict verdict(Estimate ratio) {
        if (!ratio.hasInterval()) {
            return Comparison.Verdict.UNKNOWN;
        }
        return ratio.spans(1) ? Comparison.Verdict.TIE : ratio.value() > 1 ? Comparison.Verdict.SLOWER : Comparison.Verdict.FASTER;
    }
}
