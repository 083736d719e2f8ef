package org.requestcore.result;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * 95 % intervals for rows, and for ratios and differences of rows, made of their {@link Sample}s.
 *
 * <p>The bootstrap's own percentiles are far too narrow for three to five forks: they can't leave the data's range (Hesterberg 2015, What Teachers Should
 * Know about the Bootstrap, 5.3). So the standard error is taken from the replicates, and the interval is the estimate plus or minus a quantile of Student's t.
 * The standard error comes from the middle 80 % of the replicates, not from their variance: with five forks, one that a neighbour slowed is the median
 * of a resample in 6 % of them, and would widen every interval. Degrees of freedom: forks less one; for several rows Welch's and Satterthwaite's
 * (Satterthwaite 1946), and the factor sqrt(n / (n - 1)) of Hesterberg's, so that a tie is the safe side. Times and ratios are positive and
 * their errors multiply: their scale is the logarithm's. Differences are linear.
 *
 * <p>IntervalCoverageTest holds the outcome: with 3 to 20 forks, fork effects of 3 to 5 % and up to 15 % of the forks slowed by 20 to 60 %, the
 * intervals contain the true median in 90 to 99 % of the runs, and less than 5 % of the comparisons of like with like call a difference.
 */
final class Intervals {
    private static final double RANGE = 2 * NormalDistribution.of(0, 1).inverseSurvivalProbability(Sample.TAIL);
    /** By tenths of a degree of freedom. */
    private static final AtomicReferenceArray<Double> T = new AtomicReferenceArray<>(1_000);

    private Intervals() {
    }

    /** A row's. NaN with one fork. */
    static Estimate of(Sample sample) {
        double t = t(sample.forks() - 1);
        return sample.low() > 0 ? logarithmic(sample.value(), t * logError(sample)) : linear(sample.value(), t * error(sample));
    }

    /** Of two independent rows with positive values. NaN if one of them has one fork only. */
    static Estimate ratio(Sample over, Sample under) {
        double[] ratios = new double[over.replicates().length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = over.replicates()[i] / under.replicates()[i];
        }
        int least = Math.min(over.forks(), under.forks());
        Sample ratio = Sample.of(over.value() / under.value(), least, ratios);
        Freedom freedom = new Freedom().add(logError(over), over.forks()).add(logError(under), under.forks());
        return logarithmic(ratio.value(), t(freedom.degrees()) * small(least) * logError(ratio));
    }

    /** A sum of independent rows, some of them with a minus. NaN if one of them has one fork only. */
    static Estimate sum(List<Sample> plus, List<Sample> minus) {
        double value = 0;
        double[] sums = new double[plus.get(0).replicates().length];
        int least = Integer.MAX_VALUE;
        Freedom freedom = new Freedom();
        for (int s = 0; s < plus.size() + minus.size(); s++) {
            int sign = s < plus.size() ? 1 : -1;
            Sample sample = sign > 0 ? plus.get(s) : minus.get(s - plus.size());
            value += sign * sample.value();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * sample.replicates()[i];
            }
            least = Math.min(least, sample.forks());
            freedom.add(error(sample), sample.forks());
        }
        return linear(value, t(freedom.degrees()) * small(least) * error(Sample.of(value, least, sums)));
    }

    /** One row less another. */
    static Estimate difference(Sample from, Sample less) {
        return sum(List.of(from), List.of(less));
    }

    private static Estimate linear(double value, double halfWidth) {
        return new Estimate(value, value - halfWidth, value + halfWidth);
    }

    private static Estimate logarithmic(double value, double halfWidth) {
        return new Estimate(value, value * Math.exp(-halfWidth), value * Math.exp(halfWidth));
    }

    private static double error(Sample sample) {
        return (sample.high() - sample.low()) / RANGE;
    }

    private static double logError(Sample sample) {
        return Math.log(sample.high() / sample.low()) / RANGE;
    }

    private static double small(int forks) {
        return forks < 2 ? Double.NaN : Math.sqrt(forks / (forks - 1.0));
    }

    /** The 97.5 % quantile. Kept, for it takes as long as a bootstrap. */
    private static double t(double degrees) {
        if (!(degrees >= 1)) {
            return Double.NaN;
        }
        int tenths = (int) Math.min(degrees * 10, T.length() - 1.0);
        Double known = T.get(tenths);
        if (known == null) {
            known = TDistribution.of(tenths / 10.0).inverseSurvivalProbability(0.025);
            T.set(tenths, known);
        }
        return known;
    }

    /** Satterthwaite's approximation: (sum of v)^2 / sum of (v^2 / (forks - 1)), v the squared errors. */
    private static final class Freedom {
        private double sum;
        private double squares;
        private int least = Integer.MAX_VALUE;

        Freedom add(double error, int forks) {
            double variance = error * error;
            sum += variance;
            squares += forks < 2 ? 0 : variance * variance / (forks - 1);
            least = Math.min(least, forks);
            return this;
        }

        /** The least that it can be where nothing varies. */
        double degrees() {
            return least < 2 ? Double.NaN : squares > 0 ? Math.max(sum * sum / squares, least - 1.0) : least - 1.0;
        }
    }
}
