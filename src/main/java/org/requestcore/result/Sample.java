package org.requestcore.result;

import java.util.Arrays;

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
    /** By a copy: the library sorts in place, and the places are what makes replicates independent. */
    private static final Quantile QUANTILE = Quantile.withDefaults().withCopy(true);

    /**
     * @param seed another for each sample that is combined with others; the same seed and forks, in whatever order, give the same sample
     */
    static Sample of(Metric metric, long seed) {
        double[][] forks = Arrays.stream(metric.forks()).map(Sample::sorted).toArray(double[][]::new);
        double value = metric.median();
        if (forks.length < 2 || isConstant(forks)) {
            double[] replicates = new double[ResampledMedians.SIZE];
            Arrays.fill(replicates, value);
            return new Sample(value, forks.length, replicates, value, value);
        }
        double[] replicates = replicates(forks);
        Arrays.sort(replicates);
        double[] range = QUANTILE.evaluate(replicates.length, i -> replicates[i], TAIL, 1 - TAIL);
        shuffle(replicates, RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
        return new Sample(value, forks.length, replicates, range[0], range[1]);
    }

    static Sample of(double value, int forks, double[] replicates) {
        double[] range = QUANTILE.evaluate(replicates, TAIL, 1 - TAIL);
        return new Sample(value, forks, replicates, range[0], range[1]);
    }

    /** A median of the iterations of a fork drawn again, and how likely it is when any of the forks may be drawn. */
    private record Drawn(double median, double weight) {
    }

    /** Drawing again is drawing from a few known medians: all that can come of it is written down, and the medians of as many draws as there are forks are looked up. */
    private static double[] replicates(double[][] forks) {
        Drawn[] drawn = Arrays.stream(forks).flatMap(fork -> ResampledMedians.of(fork.length).ranks().stream()
            .map(rank -> new Drawn((fork[rank.lower()] + fork[rank.upper()]) / 2, rank.weight() / forks.length))).toArray(Drawn[]::new);
        Arrays.sort(drawn, (one, other) -> Double.compare(one.median, other.median));
        ResampledMedians medians = ResampledMedians.of(forks.length);
        double[] replicates = new double[ResampledMedians.SIZE];
        int at = 0;
        double below = drawn[0].weight;
        for (int i = 0; i < replicates.length; i++) {
            while (at < drawn.length - 1 && below <= medians.lower()[i]) {
                below += drawn[++at].weight;
            }
            int above = at;
            for (double reached = below; above < drawn.length - 1 && reached <= medians.upper()[i]; reached += drawn[above].weight) {
                above++;
            }
            replicates[i] = (drawn[at].median + drawn[above].median) / 2;
        }
        return replicates;
    }

    /** Fisher and Yates. */
    private static void shuffle(double[] values, UniformRandomProvider random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double value = values[i];
            values[i] = values[other];
            values[other] = value;
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
}
