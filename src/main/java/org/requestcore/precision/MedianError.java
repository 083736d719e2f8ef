package org.requestcore.precision;

import java.util.concurrent.atomic.AtomicReferenceArray;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standard error of a median, from the values whose median it is.
 *
 * <p>The median of n values drawn again lies, in 95 of 100 draws, between two quantiles of what is drawn from: those of the Beta distribution of the median of n
 * uniform numbers (David and Nagaraja 2003, Order Statistics, 2.3). So the distance of the values at these two quantiles is what the normal distribution makes
 * of 3.92 standard errors: the bootstrap's answer, without drawing. From eight values on a single wild one, however wild, has no say in it; with less it may be
 * the half of a row that has two speeds, and nobody can tell.
 *
 * <p>The bootstrap's errors are too small by the factor sqrt(n / (n - 1)) (Hesterberg 2015, What Teachers Should Know about the Bootstrap, 3.2): it is in here.
 */
public final class MedianError {
    private static final double TAIL = 0.025;
    private static final double RANGE = 2 * NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
    /** By n: kept, for each takes as long as a thousand intervals. */
    private static final AtomicReferenceArray<Double> QUANTILES = new AtomicReferenceArray<>(1_000);

    private MedianError() {
    }

    /** @param sorted ascending, at least one. @return NaN with one value, 0 if they are all the same */
    public static double of(double[] sorted) {
        int n = sorted.length;
        if (n < 2) {
            return Double.NaN;
        }
        double place = n * quantile(n) - 0.5;
        return (at(sorted, n - 1 - place) - at(sorted, place)) / RANGE * Math.sqrt(n / (n - 1.0));
    }

    /** The standard deviation of normal values whose median would have this error: pi / 2 is how much worse than a mean it does. NaN with one value. */
    public static double spread(double[] sorted) {
        return of(sorted) * Math.sqrt(sorted.length / (Math.PI / 2));
    }

    /** The share of the values below which the median of n is found in 25 of 1,000 draws. */
    public static double quantile(int n) {
        int place = Math.min(n, QUANTILES.length() - 1);
        Double known = QUANTILES.get(place);
        if (known == null) {
            known = BetaDistribution.of((place + 1) / 2.0, (place + 1) / 2.0).inverseCumulativeProbability(TAIL);
            QUANTILES.set(place, known);
        }
        return known;
    }

    /** Between two of them in proportion; the first and the last beyond their ends. */
    private static double at(double[] sorted, double place) {
        double within = Math.max(0, Math.min(sorted.length - 1.0, place));
        int below = (int) within;
        return below == within ? sorted[below] : sorted[below] + (within - below) * (sorted[below + 1] - sorted[below]);
    }
}
