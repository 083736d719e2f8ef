package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.requestcore.precision.TwoStage;
import org.requestcore.steady.Medians;

/**
 * The intervals against known truths, {@link Coverage#RUNS} simulated runs a case, seeded.
 *
 * <p>A row's 95 % contains the median of all forks that there could be in 93 to 99 % of the runs: with 3 to 20 forks, spreads of 1 to 20 %, neighbours in 10 to 30 %
 * of the forks, a second speed in a fifth of them, from six forks on in up to 30 %, from ten on in up to half. What can't be held stands in {@link Coverage#UNHELD},
 * and in jmh-results/BELIEF.md: few forks of a row with two speeds that are about as frequent, for they may all have the same; and two speeds that are less than eight
 * spreads apart and hardly look like two. IntervalCoverageIT asks the same of the other numbers of forks. Equals are called different in less than 5 % of the comparisons in all of these cases.
 */
class IntervalCoverageTest {

    static Stream<Simulated> held() {
        return IntStream.of(3, 5, 8, 20).boxed().flatMap(Coverage::held);
    }

    @ParameterizedTest
    @MethodSource("held")
    void rowsAndRatiosContainTheTruth(Simulated rows) {
        Coverage.assertHeld(rows);
    }

    static Stream<Simulated> all() {
        return Stream.concat(held(), Coverage.UNHELD.stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void equalsAreNotCalledDifferent(Simulated rows) {
        Coverage.assertAlike(rows);
    }

    /** A row that spreads little against one that spreads much, of as many forks and of fewer. */
    @ParameterizedTest
    @CsvSource({"3, 3", "5, 5", "10, 10", "20, 20", "3, 5", "10, 5", "5, 20"})
    void spreadsNeedNotBeAlike(int forks, int others) {
        Simulated quiet = new Simulated(forks, 0.02, 0);
        Simulated wild = new Simulated(others, 0.15, 0);
        double[] found = Coverage.count(forks + 100L * others, random -> {
            Calls.Pair pair = Calls.Pair.of(Sample.of(quiet.run(random)), Sample.of(wild.run(random)));
            return new boolean[] {pair.ratio().spans(1), Calls.told(List.of(pair))[0]};
        });
        assertTrue(found[0] >= 0.93 && found[0] <= 0.995, "the ratio is in " + found[0]);
        assertTrue(found[1] <= 0.05, "called different in " + found[1]);
    }

    /** Interleaved forks drift together: each row's spread has the drift in it, and so an interval is on the safe side. */
    @ParameterizedTest
    @CsvSource({"3, 0.1", "5, 0.1", "10, 0.1", "20, 0.1", "5, 0.3", "20, 0.3"})
    void driftMakesNoDifferences(int forks, double drift) {
        Simulated rows = new Simulated(forks, 0.03, 0, 0, 0, drift);
        double truth = rows.truth();
        double[] found = Coverage.count(forks, random -> {
            Calls.Pair pair = Calls.Pair.of(Sample.of(rows.run(random)), Sample.of(rows.run(random)));
            return new boolean[] {Intervals.of(Sample.of(rows.run(random))).spans(truth), Calls.told(List.of(pair))[0]};
        });
        assertTrue(found[0] >= 0.93, "the truth is in " + found[0]);
        assertTrue(found[1] <= 0.05, "called different in " + found[1]);
    }

    /** The list of what can't be held tells the truth as well. */
    @Test
    void whatCantBeHeldIsListed() {
        Coverage.UNHELD.forEach(rows -> assertTrue(Coverage.of(rows) < 0.93, rows + " is held: " + Coverage.of(rows)));
    }

    /** Were they a fifth narrower, no number of forks would hold them. */
    @ParameterizedTest
    @CsvSource({"3", "8", "10", "15", "20"})
    void intervalsAreNoWiderThanNeeded(int forks) {
        Simulated rows = new Simulated(forks, 0.05, 0);
        double truth = rows.truth();
        double found = Coverage.count(forks, random -> {
            Estimate row = Intervals.of(Sample.of(rows.run(random)));
            return new boolean[] {row.value() * Math.pow(row.low() / row.value(), 0.8) <= truth && truth <= row.value() * Math.pow(row.high() / row.value(), 0.8)};
        })[0];
        assertTrue(found < 0.93, "narrower by 20 % they cover " + found);
    }

    /** Five forks for forks that vary by 3 %, fifteen for 7 %; where one in ten is disturbed, Welch's test needs thirty. */
    @ParameterizedTest
    @CsvSource({"5, 0.03, 0", "10, 0.05, 0", "20, 0.07, 0", "30, 0.03, 0.10"})
    void aTenthIsFound(int forks, double effect, double disturbed) {
        Simulated rows = new Simulated(forks, effect, disturbed);
        double found = Coverage.count(rows.hashCode(), random ->
            new boolean[] {Calls.told(List.of(Calls.Pair.of(Sample.of(Simulated.times(rows.run(random), 1.1)), Sample.of(rows.run(random)))))[0]})[0];
        assertTrue(found >= 0.80, rows + " finds 10 % in " + found);
    }

    /** Of eight equals, 28 pairs. */
    @ParameterizedTest
    @CsvSource({"10, 0", "20, 0.2"})
    void holmKeepsAFamilyOfEquals(int forks, double disturbed) {
        Simulated rows = new Simulated(forks, 0.05, disturbed);
        double any = Coverage.count(forks, random -> {
            Sample[] samples = IntStream.range(0, 8).mapToObj(i -> Sample.of(rows.run(random))).toArray(Sample[]::new);
            List<Calls.Pair> pairs = IntStream.range(0, 64).filter(i -> i / 8 < i % 8).mapToObj(i -> Calls.Pair.of(samples[i / 8], samples[i % 8])).toList();
            boolean[] told = Calls.told(pairs);
            return new boolean[] {IntStream.range(0, told.length).anyMatch(i -> told[i])};
        })[0];
        assertTrue(any <= 0.05, "any of 28 in " + any);
    }

    /** A pilot, then one number of forks for all eight rows: the intervals are what they are without, and nine of ten ratios are as narrow as asked; after three forks, three of four. */
    @ParameterizedTest
    @CsvSource({"3, 0.02, 0, 0.75", "5, 0.02, 0, 0.87", "3, 0.04, 0, 0.75", "5, 0.04, 0, 0.87", "5, 0.03, 0.1, 0.87"})
    void aPilotAndOneTopUpKeepThePromise(int pilot, double effect, double disturbed, double narrow) {
        double truth = new Simulated(60, effect, disturbed).truth();
        double[] found = Coverage.count(pilot, random -> {
            // rows spread by half of it to twice
            Simulated[] rows = DoubleStream.of(0.5, 0.7, 0.8, 1, 1, 1.2, 1.4, 2).mapToObj(f -> new Simulated(60, effect * f, disturbed)).toArray(Simulated[]::new);
            double[][][] forks = Arrays.stream(rows).map(row -> row.run(random).forks()).toArray(double[][][]::new);
            int needed = TwoStage.forks(Arrays.stream(forks).map(row -> Arrays.stream(row).limit(pilot).mapToDouble(Medians::of).toArray()).toList(), 0.05, 60);
            Sample[] samples = Arrays.stream(forks).map(row -> Sample.of(new Metric("ns/op", Arrays.copyOf(row, needed)))).toArray(Sample[]::new);
            Calls.Pair pair = Calls.Pair.of(samples[3], samples[4]);
            Estimate ratio = Intervals.ratio(samples[1 + random.nextInt(6)], samples[0]);
            return new boolean[] {Intervals.of(samples[4]).spans(truth), Calls.told(List.of(pair))[0], Math.sqrt(ratio.high() / ratio.low()) <= 1.05};
        });
        assertAll(
            () -> assertTrue(found[0] >= 0.93 && found[0] <= 0.99, "the truth is in " + found[0]),
            () -> assertTrue(found[1] <= 0.05, "called different in " + found[1]),
            () -> assertTrue(found[2] >= narrow, "as narrow as asked in " + found[2]));
    }
}
