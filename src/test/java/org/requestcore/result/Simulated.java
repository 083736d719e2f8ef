package org.requestcore.result;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Forks with a known truth. Each has a level of its own; some are slowed by a neighbour, by 20 to 60 %; their iterations vary around it.
 *
 * @param forks     how many
 * @param effect    the forks' coefficient of variation
 * @param disturbed the share of forks that a neighbour slowed
 */
record Simulated(int forks, double effect, double disturbed) {
    private static final int ITERATIONS = 5;
    private static final double ITERATION_NOISE = 0.015;
    private static final double LEVEL = 200;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The median of all forks that there could be: half of them are faster. Found by halving. */
    double truth() {
        double low = -1;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            // a slowed fork is never faster than the median: 20 % are four effects away
            boolean tooHigh = (1 - disturbed) * NORMAL.cumulativeProbability(middle / effect) > 0.5;
            low = tooHigh ? low : middle;
            high = tooHigh ? middle : high;
        }
        return LEVEL * Math.exp(low);
    }

    Metric run(SplittableRandom random) {
        double[][] values = new double[forks][ITERATIONS];
        for (double[] fork : values) {
            double level = LEVEL * Math.exp(effect * gauss(random)) * (random.nextDouble() < disturbed ? 1.2 + 0.4 * random.nextDouble() : 1);
            for (int i = 0; i < ITERATIONS; i++) {
                fork[i] = level * Math.exp(ITERATION_NOISE * gauss(random));
            }
        }
        return new Metric("ns/op", values);
    }

    static double gauss(SplittableRandom random) {
        return NORMAL.inverseCumulativeProbability(random.nextDouble(Double.MIN_NORMAL, 1));
    }

    static Metric times(Metric metric, double factor) {
        double[][] values = new double[metric.forks().length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.stream(metric.forks()[i]).map(v -> v * factor).toArray();
        }
        return new Metric(metric.unit(), values);
    }
}
