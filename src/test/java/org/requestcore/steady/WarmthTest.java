package org.requestcore.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarmthTest {

    /** The compilers had worked for two seconds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        100 101 99 100 101  | 0 0 0 0 0       | warm
        100 101 99 100 101  | 0 5 0 80 2      | warm
        100 101 99 100 101  | 0 0 0 120 0     | 120 ms of compilation while it was measured, 2000 ms before
        100 101 99 100 101  | 21 20 20 20 20  | 101 ms of compilation while it was measured, 2000 ms before
        110 107 104 102 100 | 0 0 0 0 0       | still getting faster, by 7 %
        120 121 100 101 100 | 0 0 21 0 0      | still getting faster, by 17 %
        120 121 100 101 100 | 0 0 20 0 0      | warm
        100 102 104 107 110 | 0 0 0 0 0       | warm
        100 100 101 120 121 | 0 0 0 0 0       | warm
        100 101 99          | 0 0 0           | warm
        100 90 80           | 0 0 0           | warm
        """)
    void aForkIsColdWhileItCompilesOrGetsFaster(String scores, String compiled, String expected) {
        Warmth warmth = Warmth.of(values(scores), true, values(compiled), 2_000, null);
        assertEquals(expected, warmth.isCold() ? warmth.reason() : "warm");
    }

    @ParameterizedTest
    @CsvSource({"true, 1.1 1.07 1.04 1.02 1.00, true", "false, 1.1 1.07 1.04 1.02 1.00, false", "false, 1 1.02 1.04 1.07 1.1, true"})
    void aRateThatRisesGetsFaster(boolean lowerIsBetter, String scores, boolean cold) {
        assertEquals(cold, Warmth.of(values(scores), lowerIsBetter, null, 500, null).isCold());
    }

    /** A machine that compiles slowly also compiles what surrounds an iteration slowly. */
    @ParameterizedTest
    @CsvSource({"20, 400, false", "21, 400, true", "150, 3000, false", "151, 3000, true"})
    void aLittleIsAlwaysCompiled(double compiled, double before, boolean cold) {
        assertEquals(cold, Warmth.of(new double[] {1, 1, 1, 1, 1}, true, new double[] {compiled, 0, 0, 0, 0}, before, null).isCold());
    }

    /** Compilers that get little of a core end little of what waits for them: what ended tells nothing then. */
    @ParameterizedTest
    @CsvSource({"24 24 26 27 30, 26 methods waited to be compiled all along", "0 1 1 2 0, 1 method waited to be compiled all along", "0 1 1 2, 1 method waited to be compiled all along",
        "2, 2 methods waited to be compiled all along", "0 40 0 3 0, warm", "0 3 0 3, warm", "0 0 0 0 0, warm", "0, warm"})
    void whatWaitsAllAlongIsNotCompiled(String stuck, String expected) {
        Warmth warmth = Warmth.of(values("100 101 99 100 101"), true, values("0 2 0 0 1"), 15_000, values(stuck));
        assertEquals(expected, warmth.isCold() ? warmth.reason() : "warm");
        assertEquals(warmth.isCold(), warmth.isCompiling());
    }

    /** Whatever the number of iterations, and their order. */
    @Test
    void stuckIsWhatIsInMoreThanHalfOfThem() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 1_000; round++) {
            double[] stuck = random.ints(random.nextInt(1, 12), 0, 4).asDoubleStream().toArray();
            long iterations = Arrays.stream(stuck).filter(methods -> methods > 0).count();
            Warmth warmth = Warmth.of(new double[] {1, 1, 1}, true, new double[3], 1_000, stuck);
            assertEquals(2 * iterations > stuck.length, warmth.isCompiling(), Arrays.toString(stuck));
            assertTrue(2 * Arrays.stream(stuck).filter(methods -> methods >= warmth.stuck()).count() > stuck.length, Arrays.toString(stuck));
        }
    }

    /** Iterations that only vary are seldom taken for a fork that gets faster: such a fork is run again, which costs its time. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.2})
    void noiseIsSeldomCold(double spread) {
        SplittableRandom random = new SplittableRandom(7);
        long cold = IntStream.range(0, 10_000)
            .filter(i -> Warmth.of(random.doubles(5, 1, 1 + spread).toArray(), true, new double[5], 250, new double[5]).isCold()).count();
        assertFalse(cold > 250, cold + " of 10,000");
    }

    private static double[] values(String values) {
        return Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
