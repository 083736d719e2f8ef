package org.requestcore.machine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SpreadTest {
    /** Median 100.5; deviations 0.5 0.5 1.5 1.5 2.5 2.5 3.5 3.5 4.5 99.5, their median 2.5; 1.4826 * 2.5 * 10 / 9.2 = 4.03. Mean 110, standard deviation 31.73. */
    @Test
    void isTheHandComputedOne() {
        Spread spread = Spread.of(96, 97, 98, 99, 100, 101, 102, 103, 104, 200);
        assertEquals(100.5, spread.medianNs());
        assertEquals(28.84, spread.cvPercent());
        assertEquals(4.01, spread.robustPercent());
    }

    @Test
    void robustOneIsTheStandardDeviationOfNormalValues() {
        Random random = new Random(1);
        double mean = IntStream.range(0, 4_000).mapToDouble(i -> Spread.of(random.doubles(10, 0, 1).map(u -> 100 + 3 * random.nextGaussian()).toArray()).robustPercent()).average().orElseThrow();
        assertTrue(Math.abs(mean - 3) < 0.15, "" + mean);
    }
}
