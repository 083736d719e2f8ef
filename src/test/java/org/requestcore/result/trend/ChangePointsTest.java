package org.requestcore.result.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePointsTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final ChangePoints.Trivial NOTHING = (before, after) -> false;

    /** A place, from 0, is that of the first value on the new level. One far value hides a change, until more are known of either level. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                | 100 101 99
                | 100 101 99 100 102 98 100
                | 100 100 100 100 100 100
                | 100 101 99 100 150 101 99 100
                | 100 101 99 100 101 99 150
        2       | 100 100 108 108
        4       | 100 101 99 100 120 121 119 120
        6       | 100 101 99 100 101 99 120 121
        5       | 120 121 119 121 120 100 101 99 100 101
        5 10    | 100 101 99 100 101 120 121 119 121 120 100 101 99 100 101
        4 9     | 100 101 99 100 110 111 109 110 111 130 131 129 130 131
                | 100 101 99 100 101 120 160 119 121 120
        10      | 100 101 99 100 101 99 100 101 99 100 120 160 119 121 120 121 119 120 121 119
        """)
    void levelsAreFound(String places, String values) {
        List<Integer> expected = places == null ? List.of() : Stream.of(places.strip().split(" +")).map(Integer::valueOf).toList();
        assertEquals(expected, of(values(values)));
    }

    /** What is called a change, of series that only vary: by luck, and where whole runs are slowed, which looks like a level if two follow each other. */
    @ParameterizedTest
    @CsvSource({"4, 0, 0.01", "6, 0, 0.01", "10, 0, 0.01", "20, 0, 0.01", "40, 0, 0.01", "6, 0.1, 0.02", "10, 0.1, 0.04", "20, 0.1, 0.08"})
    void hardlyAnySeriesThatOnlyVariesIsToldAChange(int runs, double slowed, double atMost) {
        SplittableRandom random = new SplittableRandom(runs);
        int series = 3_000;
        long alarms = IntStream.range(0, series).filter(s -> !of(series(runs, r -> 0.02 * gauss(random) + (random.nextDouble() < slowed ? 0.2 + 0.3 * random.nextDouble() : 0))).isEmpty()).count();
        assertTrue(alarms <= atMost * series, alarms + " alarms of " + series);
    }

    /** Of runs that vary by 2 %: a change in the middle, and one of the last two runs. */
    @ParameterizedTest
    @CsvSource({"6, 3, 0.20, 0.9", "10, 5, 0.10, 0.8", "20, 10, 0.05, 0.5", "20, 18, 0.10, 0.8", "10, 8, 0.20, 0.95"})
    void changesAreFoundWhereTheyAre(int runs, int at, double size, double atLeast) {
        SplittableRandom random = new SplittableRandom(at);
        int series = 1_000;
        long found = IntStream.range(0, series).filter(s -> of(series(runs, r -> 0.02 * gauss(random) + (r >= at ? size : 0))).equals(List.of(at))).count();
        assertTrue(found >= atLeast * series, found + " of " + series);
    }

    /** Values that are alike by chance are no more certain than the forks of each. */
    @Test
    void valuesAreNoBetterThanTheirForks() {
        double[] values = values("100 100 100 103 103 103");
        double[] errors = new double[values.length];
        assertEquals(List.of(3), ChangePoints.of(values, errors, NOTHING));
        Arrays.fill(errors, 2);
        assertEquals(List.of(), ChangePoints.of(values, errors, NOTHING));
    }

    @Test
    void whatIsTooSmallIsDroppedAndItsStretchesJoined() {
        double[] values = values("100 100 100 100 101 101 101 101 120 120 120 120");
        List<Integer> all = ChangePoints.of(values, new double[values.length], NOTHING);
        List<Integer> large = ChangePoints.of(values, new double[values.length], (before, after) -> Math.abs(after - before) < 2);
        assertEquals(List.of(4, 8), all);
        assertEquals(List.of(8), large);
        assertEquals(List.of(100.0, 101.0, 120.0), IntStream.rangeClosed(-1, 1).mapToObj(s -> ChangePoints.level(values, all, s)).toList());
        assertEquals(100.5, ChangePoints.level(values, large, -1));
    }

    /** By its definition, of Matteson and James: distances between the sides, less those within each. */
    @Test
    void divergenceIsTheEnergyDistance() {
        Divergence divergence = new Divergence(values("9 1 3 6 7 11 40"));
        double between = 2 * (5 + 6 + 10 + 3 + 4 + 8) / 6.0;
        double within = 2 + (1 + 5 + 4) / 3.0;
        assertEquals(2 * 3 / 5.0 * (between - within), divergence.of(1, 3, 6), 1e-12);
    }

    private static List<Integer> of(double... values) {
        return ChangePoints.of(values, new double[values.length], NOTHING);
    }

    private static double[] series(int runs, ToDoubleFunction<Integer> value) {
        return IntStream.range(0, runs).mapToDouble(value::applyAsDouble).toArray();
    }

    private static double gauss(SplittableRandom random) {
        return NORMAL.inverseCumulativeProbability(random.nextDouble(Double.MIN_NORMAL, 1));
    }

    private static double[] values(String text) {
        return Stream.of(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
