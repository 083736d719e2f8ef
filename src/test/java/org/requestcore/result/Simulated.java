package org.requestcore.result;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Forks with a known truth. Each has a level of its own; some are slowed by a neighbour, some are compiled another way; their iterations vary around it.
 *
 * @param forks     how many
 * @param effect    the forks' coefficient of variation
 * @param disturbed the share of forks that a neighbour slowed, by 20 to 60 %
 * @param second    the share of forks that have the second speed
 * @param gap       how much slower that is, as a share
 * @param drift     how much slower the last fork is than the first, as a share: what the machine does meanwhile
 */
record Simulated(int forks, double effect, double disturbed, double second, double gap, double drift) {
    static final double LEVEL = 200;
    private static final int ITERATIONS = 5;
    private static final double ITERATION_NOISE = 0.015;
    /** Of the median of five: what the noise adds to the forks' effect. */
    private static final double MEDIAN_NOISE = 0.536 * ITERATION_NOISE;
    private static final double LEAST_HARM = 1.2;
    private static final double MORE_HARM = 0.4;
    private static final int STEPS = 50;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    Simulated(int forks, double effect, double disturbed) {
        this(forks, effect, disturbed, 0, 0, 0);
    }

    static Simulated twoSpeeds(int forks, double effect, double second, double gap) {
        return new Simulated(forks, effect, 0, second, gap, 0);
    }

    /** The median of all forks that there could be: half of them are faster. Found by halving. Drift is even about the middle, and moves it nowhere. */
    double truth() {
        double low = -1;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            boolean tooHigh = faster(middle) > 0.5;
            low = tooHigh ? low : middle;
            high = tooHigh ? middle : high;
        }
        return LEVEL * Math.exp(low);
    }

    /** The share of the forks that are below a level, as the logarithm of its ratio to ours. */
    private double faster(double level) {
        double spread = Math.hypot(effect, MEDIAN_NOISE);
        DoubleUnaryOperator normal = at -> NORMAL.cumulativeProbability((level - at) / spread);
        double slowed = 0;
        for (int i = 0; i < STEPS; i++) {
            slowed += normal.applyAsDouble(Math.log(LEAST_HARM + MORE_HARM * (i + 0.5) / STEPS)) / STEPS;
        }
        return (1 - disturbed - second) * normal.applyAsDouble(0) + disturbed * slowed + second * normal.applyAsDouble(Math.log1p(gap));
    }

    Metric run(SplittableRandom random) {
        double[][] values = new double[forks][];
        for (int fork = 0; fork < forks; fork++) {
            values[fork] = fork(random, forks == 1 ? 0 : fork / (forks - 1.0) - 0.5);
        }
        return new Metric("ns/op", values);
    }

    /** @param when from -0.5, at the beginning of a run, to 0.5 at its end */
    double[] fork(SplittableRandom random, double when) {
        double kind = random.nextDouble();
        double harm = kind < disturbed ? LEAST_HARM + MORE_HARM * random.nextDouble() : kind < disturbed + second ? 1 + gap : 1;
        double level = LEVEL * Math.exp(effect * gauss(random) + drift * when) * harm;
        double[] iterations = new double[ITERATIONS];
        Arrays.setAll(iterations, i -> level * Math.exp(ITERATION_NOISE * gauss(random)));
        return iterations;
    }

    static double gauss(SplittableRandom random) {
        return random.nextGaussian();
    }

    static Metric times(Metric metric, double factor) {
        double[][] values = new double[metric.forks().length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.stream(metric.forks()[i]).map(v -> v * factor).toArray();
        }
        return new Metric(metric.unit(), values);
    }
}
