package org.requestcore.result;

import java.util.Arrays;
import java.util.Comparator;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * A metric's median of medians, and how it comes out when the forks, and within them the iterations, are drawn again: the hierarchical bootstrap of
 * Kalibera and Jones 2013, Rigorous Benchmarking in Reasonable Time. The forks are the unit: iterations of one fork are no independent evidence.
 *
 * @param value      the median of the forks' medians; NaN without a fork
 * @param forks      how many
 * @param replicates the value drawn again; independent of those of a sample with another seed, so that ratios and differences are made of them place by place
 * @param low        the replicates' quantile {@link #TAIL}
 * @param high       their quantile 1 - TAIL
 */
record Sample(double value, int forks, double[] replicates, double low, double high) {
    static final double TAIL = 0.1;
    private static final int REPLICATES = 1_000;
    /** By a copy: replicates of several samples are combined place by place, and the library sorts in place. */
    private static final Quantile QUANTILE = Quantile.withDefaults().withCopy(true);
    private static final Comparator<double[]> BY_MEDIAN = Comparator.<double[]>comparingDouble(Sample::middle).thenComparing(Arrays::compare);

    /**
     * @param seed another for each sample that is combined with others; the same seed and forks, in whatever order, give the same sample
     */
    static Sample of(Metric metric, long seed) {
        double[][] forks = Arrays.stream(metric.forks()).map(Sample::sorted).sorted(BY_MEDIAN).toArray(double[][]::new);
        double value = middle(Arrays.stream(forks).mapToDouble(Sample::middle).toArray());
        double[] replicates = new double[REPLICATES];
        if (forks.length < 2 || isConstant(forks)) {
            Arrays.fill(replicates, value);
            return new Sample(value, forks.length, replicates, value, value);
        }
        draw(forks, RandomSource.XO_RO_SHI_RO_128_PP.create(seed), replicates);
        return of(value, forks.length, replicates);
    }

    static Sample of(double value, int forks, double[] replicates) {
        double[] range = QUANTILE.evaluate(replicates, TAIL, 1 - TAIL);
        return new Sample(value, forks, replicates, range[0], range[1]);
    }

    private static void draw(double[][] forks, UniformRandomProvider random, double[] replicates) {
        MedianRanks[] ranks = Arrays.stream(forks).map(fork -> MedianRanks.of(fork.length)).toArray(MedianRanks[]::new);
        double[] medians = new double[forks.length];
        for (int r = 0; r < replicates.length; r++) {
            for (int i = 0; i < medians.length; i++) {
                long bits = random.nextLong();
                int fork = (int) ((bits >>> 32) * forks.length >>> 32);
                int place = (int) bits & MedianRanks.SIZE - 1;
                double[] iterations = forks[fork];
                medians[i] = (iterations[ranks[fork].lower()[place]] + iterations[ranks[fork].upper()[place]]) / 2;
            }
            Arrays.sort(medians);
            replicates[r] = middle(medians);
        }
    }

    private static boolean isConstant(double[][] forks) {
        return Arrays.stream(forks).allMatch(fork -> fork[0] == forks[0][0] && fork[fork.length - 1] == forks[0][0]);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Of sorted values. */
    private static double middle(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
