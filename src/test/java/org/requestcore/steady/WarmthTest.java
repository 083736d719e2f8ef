package org.requestcore.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarmthTest {

    /** Iterations of 50 ms each. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        100 101 99 100 101  | 0 0 0 0 0       | warm
        100 101 99 100 101  | 0 5 0 8 2       | warm
        100 101 99 100 101  | 0 0 0 120 0     | 120 ms of compilation in 250 ms of measuring
        100 101 99 100 101  | 9 9 9 9 9       | 45 ms of compilation in 250 ms of measuring
        110 107 104 102 100 | 0 0 0 0 0       | still getting faster, by 7 %
        120 121 100 101 100 | 0 0 0 0 0       | still getting faster, by 17 %
        100 102 104 107 110 | 0 0 0 0 0       | warm
        100 100 101 120 121 | 0 0 0 0 0       | warm
        100 101 99          | 0 0 0           | warm
        100 90 80           | 0 0 0           | warm
        """)
    void aForkIsColdWhileItCompilesOrGetsFaster(String scores, String compiled, String expected) {
        double[] values = values(scores);
        Warmth warmth = Warmth.of(values, true, values(compiled), 50.0 * values.length);
        assertEquals(expected, warmth.isCold() ? warmth.reason() : "warm");
    }

    @ParameterizedTest
    @CsvSource({"true, 1.1 1.07 1.04 1.02 1.00, true", "false, 1.1 1.07 1.04 1.02 1.00, false", "false, 1 1.02 1.04 1.07 1.1, true"})
    void aRateThatRisesGetsFaster(boolean lowerIsBetter, String scores, boolean cold) {
        assertEquals(cold, Warmth.of(values(scores), lowerIsBetter, null, 500).isCold());
    }

    /** What surrounds an iteration is compiled now and then: a share of long iterations, no less than a few milliseconds of short ones. */
    @ParameterizedTest
    @CsvSource({"40, 100, false", "41, 100, true", "500, 5000, false", "501, 5000, true"})
    void aLittleIsAlwaysCompiled(double compiled, double measured, boolean cold) {
        assertEquals(cold, Warmth.of(new double[] {1, 1, 1, 1, 1}, true, new double[] {compiled, 0, 0, 0, 0}, measured).isCold());
    }

    /** Iterations that only vary are seldom taken for a fork that gets faster: such a fork is run again, which costs its time. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.2})
    void noiseIsSeldomCold(double spread) {
        SplittableRandom random = new SplittableRandom(7);
        long cold = IntStream.range(0, 10_000)
            .filter(i -> Warmth.of(random.doubles(5, 1, 1 + spread).toArray(), true, new double[5], 250).isCold()).count();
        assertFalse(cold > 250, cold + " of 10,000");
    }

    private static double[] values(String values) {
        return Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
