package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Property(tries = 200, seed = "3")
    void anIntervalContainsItsEstimate(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int forks, @ForAll @DoubleRange(min = 0, max = 0.3) double disturbed) {
        Sample one = Sample.of(simulated(seed, forks, disturbed));
        Sample other = Sample.of(simulated(seed + 1, forks, disturbed));
        for (Estimate estimate : List.of(Intervals.of(one), Intervals.ratio(one, other), Intervals.difference(one, other))) {
            assertTrue(estimate.low() <= estimate.high() && (Double.isNaN(estimate.value()) || estimate.spans(estimate.value())), () -> estimate.toString());
        }
    }

    @Property(tries = 200, seed = "3")
    void theOrderOfForksAndOfTheirIterationsIsNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int forks) {
        Metric metric = simulated(seed, forks, 0.1);
        List<double[]> shuffled = new ArrayList<>();
        for (double[] fork : metric.forks()) {
            List<Double> iterations = new ArrayList<>(Arrays.stream(fork).boxed().toList());
            Collections.shuffle(iterations, new Random(seed));
            shuffled.add(iterations.stream().mapToDouble(Double::doubleValue).toArray());
        }
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(Intervals.of(Sample.of(metric)), Intervals.of(Sample.of(new Metric("ns/op", shuffled.toArray(double[][]::new)))));
    }

    @Property(tries = 200, seed = "3")
    void intervalsScaleWithTheData(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int forks, @ForAll @DoubleRange(min = 0.01, max = 1e6) double factor) {
        Metric one = simulated(seed, forks, 0.1);
        Sample other = Sample.of(simulated(seed + 1, forks, 0.1));
        Sample small = Sample.of(one);
        Sample large = Sample.of(Simulated.times(one, factor));
        assertScaled(Intervals.of(small), Intervals.of(large), factor);
        assertScaled(Intervals.ratio(small, other), Intervals.ratio(large, other), factor);
    }

    @Test
    void theRunIsLeftAsItWas() {
        Metric metric = new Metric("ns/op", new double[][] {{5, 1, 3}, {2, 9, 4}, {7, 6, 8}});
        assertEquals(4, metric.median());
        Intervals.of(Sample.of(metric));
        assertArrayEquals(new double[] {5, 1, 3}, metric.forks()[0]);
    }

    @Test
    void oneForkTellsNothingOfTheOthers() {
        Sample one = Sample.of(new Metric("ns/op", new double[][] {{1, 2, 3}}));
        Sample many = Sample.of(simulated(1, 5, 0));
        assertFalse(Intervals.of(one).hasInterval());
        assertFalse(Intervals.ratio(one, many).hasInterval());
        assertFalse(Intervals.difference(many, one).hasInterval());
        assertEquals(2, Intervals.of(one).value());
    }

    @Test
    void whatNeverVariesIsKnown() {
        Sample zero = Sample.of(new Metric("B/op", new double[][] {{0, 0}, {0, 0}, {0, 0}}));
        Sample same = Sample.of(new Metric("B/op", new double[][] {{64, 64}, {64, 64}}));
        assertEquals(new Estimate(0, 0, 0), Intervals.of(zero));
        assertEquals(new Estimate(64, 64, 64), Intervals.difference(same, zero));
        assertEquals(new Estimate(1, 1, 1), Intervals.ratio(same, same));
    }

    @Test
    void aSumIsAsUncertainAsItsTermsTogether() {
        Sample one = Sample.of(simulated(1, 8, 0));
        Sample other = Sample.of(simulated(2, 8, 0));
        Estimate sum = Intervals.sum(List.of(one, other), List.of());
        Estimate difference = Intervals.difference(one, other);
        assertEquals(one.value() + other.value(), sum.value(), 1e-9);
        assertEquals(1, (sum.high() - sum.low()) / (difference.high() - difference.low()), 0.2);
        assertTrue(sum.high() - sum.low() > Intervals.of(one).high() - Intervals.of(one).low());
    }

    private static Metric simulated(long seed, int forks, double disturbed) {
        return new Simulated(forks, 0.04, disturbed).run(new SplittableRandom(seed));
    }

    private static void assertScaled(Estimate small, Estimate large, double factor) {
        assertTrue(Double.isNaN(small.value()) ? Double.isNaN(large.value()) : Math.abs(large.value() / small.value() / factor - 1) < 1e-9);
        assertEquals(1, large.low() / small.low() / factor, 1e-9);
        assertEquals(1, large.high() / small.high() / factor, 1e-9);
    }
}
