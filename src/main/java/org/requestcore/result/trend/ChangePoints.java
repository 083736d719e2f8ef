package org.requestcore.result.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a series changes its level. Candidates are those of E-divisive (see {@link Divergence}): of all places, and all ends of what follows them, so that a level that
 * returns is found too, the one whose sides are farthest apart; then the same on either side of it. As in Hunter, now Apache Otava (Fleming and others 2023, Hunter:
 * Using Change Point Detection to Hunt for Performance Regressions), Student's t decides, not permutations: few runs have too few of them, and the answer is the same
 * whenever it is asked for. Unlike there the level is held to Bonferroni's bound over all candidates, for the best of many is far from its fellows by chance.
 *
 * <p>ChangePointsTest holds the outcome: at most 1 % of the series that only vary are told a change.
 */
final class ChangePoints {
    /** That a series without a change is told one. */
    static final double LEVEL = 0.01;
    /** On either side: one run alone is an outlier, not a level. */
    static final int LEAST = 2;

    private static final Median MEDIAN = Median.withDefaults().withCopy(true);

    private final double[] values;
    private final double[] errors;
    private final Divergence divergence;
    private final List<Integer> found = new ArrayList<>();

    private ChangePoints(double[] values, double[] errors) {
        this.values = values;
        this.errors = errors;
        divergence = new Divergence(values);
    }

    /** Whether a change from one level to another is too small to be told, however certain it is. */
    interface Trivial {
        boolean is(double before, double after);
    }

    /**
     * @param values on a scale on which they vary alike, high or low
     * @param errors the standard error of each, as far as it is known by itself: what varies less from run to run than its runs do within is luck; else 0
     * @return the places of the first values after a change, ascending
     */
    static List<Integer> of(double[] values, double[] errors, Trivial trivial) {
        ChangePoints points = new ChangePoints(values, errors);
        points.split(0, values.length);
        points.found.sort(null);
        points.drop(trivial);
        return points.found;
    }

    /** The median of the stretch that a change point begins; of the first one for -1. */
    static double level(double[] values, List<Integer> points, int stretch) {
        int from = stretch < 0 ? 0 : points.get(stretch);
        int to = stretch + 1 < points.size() ? points.get(stretch + 1) : values.length;
        return MEDIAN.evaluate(Arrays.copyOfRange(values, from, to));
    }

    private void split(int from, int to) {
        int best = -1;
        int end = -1;
        double most = 0;
        for (int at = from + LEAST; at <= to - LEAST; at++) {
            for (int until = at + LEAST; until <= to; until++) {
                double apart = divergence.of(from, at, until);
                if (apart > most) {
                    most = apart;
                    best = at;
                    end = until;
                }
            }
        }
        int candidates = (to - from - 3) * (to - from - 2) / 2;
        if (best >= 0 && chance(from, best, end) * candidates <= LEVEL) {
            found.add(best);
            split(from, best);
            split(best, to);
        }
    }

    /** How likely it is that two stretches of one level have means so far apart. */
    private double chance(int from, int at, int to) {
        int left = at - from;
        int right = to - at;
        double degrees = left + right - 2.0;
        double variance = Math.max((squares(from, at) + squares(at, to)) / degrees, Arrays.stream(errors, from, to).map(e -> e * e).average().orElseThrow());
        double t = Math.abs(mean(at, to) - mean(from, at)) / Math.sqrt(variance * (1.0 / left + 1.0 / right));
        return 2 * TDistribution.of(degrees).survivalProbability(t);
    }

    private double mean(int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }

    private double squares(int from, int to) {
        double mean = mean(from, to);
        return Arrays.stream(values, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }

    /** The smallest first, for its stretches become one, and its neighbours' changes others. */
    private void drop(Trivial trivial) {
        ToDoubleFunction<Integer> size = point -> Math.abs(level(values, found, found.indexOf(point)) - level(values, found, found.indexOf(point) - 1));
        for (;;) {
            Integer least = found.stream().filter(p -> trivial.is(level(values, found, found.indexOf(p) - 1), level(values, found, found.indexOf(p))))
                .min(Comparator.comparingDouble(size)).orElse(null);
            if (least == null) {
                return;
            }
            found.remove(least);
        }
    }
}
