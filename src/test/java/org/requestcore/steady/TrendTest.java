package org.requestcore.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SHORT  | 100 90 80
        STEADY | 100 101 99 100
        STEADY | 100 101 99 100 102
        STEADY | 100 100 100 100 100
        STEADY | 0 0 0 0 0
        STEADY | 100 101 130 99 100
        STEADY | 130 100 101 99 100
        STEADY | 100.0 100.5 101.0 101.5 102.0
        DRIFT  | 100 97 95 92
        DRIFT  | 110 107 104 102 100
        DRIFT  | 100 102 104 107 110
        DRIFT  | 120 118 119 115 116 112 113 110 108 109 106 105
        SHIFT  | 100 101 120 121
        SHIFT  | 100 101 100 120 121
        SHIFT  | 120 121 100 101 100
        SHIFT  | 100 101 100.5 99.5 100 101 100 100.5 120 121 119 120
        """)
    void seesWhatStandsOut(Trend expected, String iterations) {
        assertEquals(expected, Trend.of(values(iterations)));
    }

    /** Of forks that only vary, however much, few are suspected; of those that vary by 1 %, hardly any. */
    @ParameterizedTest
    @CsvSource({"4, 0.01, 0.02", "5, 0.01, 0.01", "10, 0.01, 0.01", "20, 0.01, 0.01", "4, 0.03, 0.11", "5, 0.03, 0.04", "10, 0.03, 0.04", "20, 0.03, 0.04"})
    void rarelyRaisesAFalseAlarm(int iterations, double noise, double atMost) {
        SplittableRandom random = new SplittableRandom(iterations);
        int forks = 5_000;
        long alarms = IntStream.range(0, forks)
            .filter(f -> Trend.of(DoubleStream.generate(() -> 100 * Math.exp(noise * NORMAL.inverseCumulativeProbability(random.nextDouble(Double.MIN_NORMAL, 1)))).limit(iterations).toArray()) != Trend.STEADY).count();
        assertTrue(alarms <= atMost * forks, alarms + " alarms of " + forks);
    }

    private static double[] values(String text) {
        return Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
