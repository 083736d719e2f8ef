package org.requestcore.precision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t, and Welch's test of whether two sets of values have one mean (Welch 1947). */
public final class Student {
    /** The share of pairs of equals that may be called different. */
    public static final double LEVEL = 0.05;
    private static final int KEPT = 1_000;
    /** By level, and by tenths of a degree of freedom. Kept, for each takes longer than all else in an interval. */
    private static final Map<Double, AtomicReferenceArray<Double>> KNOWN = new ConcurrentHashMap<>();

    private Student() {
    }

    /** The 97.5 % quantile. NaN with less than one degree of freedom. */
    public static double t(double degrees) {
        return t(degrees, LEVEL / 2);
    }

    /** The quantile above which a share of all is. NaN with less than one degree of freedom. */
    public static double t(double degrees, double above) {
        if (!(degrees >= 1)) {
            return Double.NaN;
        }
        AtomicReferenceArray<Double> quantiles = KNOWN.computeIfAbsent(above, level -> new AtomicReferenceArray<>(KEPT));
        int tenths = (int) Math.min(degrees * 10, KEPT - 1.0);
        Double known = quantiles.get(tenths);
        if (known == null) {
            known = TDistribution.of(tenths / 10.0).inverseSurvivalProbability(above);
            quantiles.set(tenths, known);
        }
        return known;
    }

    /**
     * What Welch's test makes of two sets of values.
     *
     * @param p     how often values of one mean would differ as much; 1 if none vary and all are the same, 0 if none vary and they differ; NaN with one value
     * @param least the difference of means from which on p is below {@link #LEVEL}; NaN with one value
     */
    public record Welch(double p, double least) {
        public static Welch of(double[] one, double[] other) {
            if (one.length < 2 || other.length < 2) {
                return new Welch(Double.NaN, Double.NaN);
            }
            double difference = Math.abs(mean(one) - mean(other));
            double a = squaredError(one);
            double b = squaredError(other);
            if (a + b == 0) {
                return new Welch(difference == 0 ? 1 : 0, 0);
            }
            double degrees = (a + b) * (a + b) / (a * a / (one.length - 1) + b * b / (other.length - 1));
            double error = Math.sqrt(a + b);
            return new Welch(2 * TDistribution.of(degrees).survivalProbability(difference / error), t(degrees) * error);
        }

        private static double squaredError(double[] values) {
            return squares(values, 0, values.length) / (values.length - 1) / values.length;
        }
    }

    /** The squared distances of a part of the values from its mean, summed. */
    public static double squares(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
