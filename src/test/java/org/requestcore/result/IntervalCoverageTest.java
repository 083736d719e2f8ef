package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The intervals against known truths, 1,000 simulated runs a case, seeded. */
class IntervalCoverageTest {
    private static final int RUNS = 1_000;

    static Stream<Simulated> cases() {
        return IntStream.of(3, 5, 10, 20).boxed().flatMap(forks -> Stream.of(0.03, 0.05).flatMap(effect ->
            Stream.of(0.0, 0.10, 0.15).map(disturbed -> new Simulated(forks, effect, disturbed))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void intervalsContainTheTruthAndLikeIsAlike(Simulated rows) {
        double truth = rows.truth();
        long[] found = count(rows, (one, other) -> new boolean[] {Intervals.of(one).spans(truth), !Intervals.ratio(one, other).spans(1),
            !Intervals.difference(one, other).spans(0)});
        assertAll(
            () -> assertTrue(found[0] >= 0.90 * RUNS && found[0] <= 0.99 * RUNS, rows + " covers the truth in " + found[0] + " of " + RUNS),
            () -> assertTrue(found[1] <= 0.05 * RUNS, rows + " calls a ratio different from 1 in " + found[1] + " of " + RUNS),
            () -> assertTrue(found[2] <= 0.05 * RUNS, rows + " calls a difference different from 0 in " + found[2] + " of " + RUNS));
    }

    /** Five forks for forks that vary by 3 %, ten for 5 %, or for 3 % and one in ten disturbed; twenty for the worst of these cases. */
    @ParameterizedTest
    @CsvSource({"5, 0.03, 0", "10, 0.05, 0", "10, 0.03, 0.10", "20, 0.03, 0.15", "20, 0.05, 0.15"})
    void aTenthIsFound(int forks, double effect, double disturbed) {
        Simulated rows = new Simulated(forks, effect, disturbed);
        long[] found = count(rows, (one, other) -> new boolean[] {Intervals.ratio(times(one, 1.1), other).low() > 1});
        assertTrue(found[0] >= 0.80 * RUNS, rows + " finds 10 % in " + found[0] + " of " + RUNS);
    }

    /** What a tour needs: with 4 or 5 forks that vary by 3 %, four of five ratios are known to 10 %. */
    @ParameterizedTest
    @CsvSource({"4", "5"})
    void intervalsAreNoWiderThanNeeded(int forks) {
        Simulated rows = new Simulated(forks, 0.03, 0);
        long[] found = count(rows, (one, other) -> {
            Estimate ratio = Intervals.ratio(one, other);
            return new boolean[] {ratio.high() <= 1.1 * ratio.value()};
        });
        assertTrue(found[0] >= 0.80 * RUNS, rows + ": within 10 % in " + found[0] + " of " + RUNS);
    }

    private interface Question {
        boolean[] ask(Sample one, Sample other);
    }

    private static long[] count(Simulated rows, Question question) {
        SplittableRandom random = new SplittableRandom(rows.hashCode());
        SplittableRandom[] randoms = IntStream.range(0, RUNS).mapToObj(i -> random.split()).toArray(SplittableRandom[]::new);
        return IntStream.range(0, RUNS).parallel().mapToObj(run -> {
            boolean[] answers = question.ask(Sample.of(rows.run(randoms[run]), 2 * run), Sample.of(rows.run(randoms[run]), 2 * run + 1));
            return IntStream.range(0, answers.length).mapToLong(i -> answers[i] ? 1 : 0).toArray();
        }).reduce((a, b) -> IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray()).orElseThrow();
    }

    private static Sample times(Sample sample, double factor) {
        return Sample.of(sample.value() * factor, sample.forks(), Arrays.stream(sample.replicates()).map(r -> r * factor).toArray());
    }
}
