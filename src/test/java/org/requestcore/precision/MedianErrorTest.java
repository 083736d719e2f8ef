package org.requestcore.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianErrorTest {

    /** The bootstrap by hand: n are drawn again, and their median is taken. */
    @ParameterizedTest
    @ValueSource(ints = {5, 9, 15, 31, 1_200})
    void theBootstrapSaysTheSame(int n) {
        Random random = new Random(n);
        double[] values = random.doubles(n).map(d -> 100 + d).sorted().toArray();
        double[] medians = new double[n > 1_000 ? 4_000 : 40_000];
        Arrays.setAll(medians, i -> random.ints(n, 0, n).mapToDouble(k -> values[k]).sorted().skip(n / 2).findFirst().getAsDouble());
        Arrays.sort(medians);
        double drawn = (medians[(int) (0.975 * medians.length)] - medians[(int) (0.025 * medians.length)]) / 3.92 * Math.sqrt(n / (n - 1.0));
        // between two values this one goes straight, where the bootstrap jumps
        assertEquals(1, MedianError.of(values) / drawn, n < 10 ? 0.3 : 0.15);
    }

    @Test
    void oneWildValueOfEightHasNoSay() {
        double tame = MedianError.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertEquals(tame, MedianError.of(new double[] {1, 2, 3, 4, 5, 6, 7, 1e9}), 1e-12);
        assertTrue(MedianError.of(new double[] {1, 2, 3, 4, 5, 6, 1e9}) > 1e6);
    }

    @Test
    void oneValueTellsNothingAndEqualsAreKnown() {
        assertTrue(Double.isNaN(MedianError.of(new double[] {1})));
        assertEquals(0, MedianError.of(new double[] {7, 7, 7}));
    }

    /** Of what would be normal. */
    @Test
    void theSpreadOfNormalValuesIsTheirs() {
        double[] spreads = new double[2_001];
        Random random = new Random(3);
        Arrays.setAll(spreads, i -> MedianError.spread(random.doubles(5).map(d -> 0.03 * random.nextGaussian()).sorted().toArray()));
        Arrays.sort(spreads);
        assertEquals(0.03, spreads[1_000], 0.004);
    }
}
