package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianRanksTest {

    /** Against resamples that were really drawn. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 10, 21})
    void ranksAreThoseOfResampledMedians(int n) {
        SplittableRandom random = new SplittableRandom(n);
        int draws = 100_000;
        double[] drawn = new double[2 * n];
        for (int i = 0; i < draws; i++) {
            int[] sample = random.ints(n, 0, n).sorted().toArray();
            drawn[sample[(n - 1) / 2] + sample[n / 2]] += 1.0 / draws;
        }
        double[] tabled = new double[2 * n];
        MedianRanks ranks = MedianRanks.of(n);
        for (int i = 0; i < MedianRanks.SIZE; i++) {
            tabled[ranks.lower()[i] + ranks.upper()[i]] += 1.0 / MedianRanks.SIZE;
        }
        for (int i = 0; i < drawn.length; i++) {
            assertEquals(drawn[i], tabled[i], 0.01, "of " + n + ", the probability of twice the rank " + i + ": " + Arrays.toString(tabled));
        }
    }
}
