package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.steady.Medians;

class ResampledMediansTest {

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
        ResampledMedians.of(n).ranks().forEach(r -> tabled[r.lower() + r.upper()] += r.weight());
        for (int i = 0; i < drawn.length; i++) {
            assertEquals(drawn[i], tabled[i], 0.01, "of " + n + ", the probability of twice the rank " + i + ": " + Arrays.toString(tabled));
        }
    }

    /** Against the hierarchical bootstrap done by hand: forks drawn, within them iterations, the median of medians. */
    @ParameterizedTest
    @CsvSource({"2, 5", "3, 5", "4, 4", "5, 5", "10, 5", "6, 1", "5, 20"})
    void replicatesAreThoseOfForksAndIterationsDrawnAgain(int forks, int iterations) {
        SplittableRandom random = new SplittableRandom(forks);
        double[][] values = new double[forks][iterations];
        Arrays.stream(values).forEach(fork -> Arrays.setAll(fork, i -> 100 + 5 * random.nextDouble()));
        double[] drawn = new double[50_000];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = Medians.of(random.ints(forks, 0, forks).mapToDouble(f -> Medians.of(random.ints(iterations, 0, iterations).mapToDouble(k -> values[f][k]).toArray())).toArray());
        }
        double[] replicates = Sample.of(new Metric("ns/op", values), 1).replicates().clone();
        Arrays.sort(drawn);
        Arrays.sort(replicates);
        for (double value : replicates) {
            assertEquals(share(drawn, value), share(replicates, value), 0.02, "at most " + value);
        }
    }

    private static double share(double[] sorted, double value) {
        return Arrays.stream(sorted).filter(v -> v <= value + 1e-9).count() / (double) sorted.length;
    }
}
