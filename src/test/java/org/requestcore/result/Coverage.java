package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How often intervals contain the truth: counted in simulated runs, and told in jmh-results/BELIEF.md where it is too seldom. */
public final class Coverage {
    static final int RUNS = 2_000;

    /** What can't be held to 93 %. */
    static final List<Simulated> UNHELD = List.of(
        Simulated.twoSpeeds(3, 0.03, 0.5, 0.35), Simulated.twoSpeeds(4, 0.03, 0.5, 0.35), Simulated.twoSpeeds(6, 0.03, 0.5, 0.35), Simulated.twoSpeeds(7, 0.03, 0.5, 0.35),
        Simulated.twoSpeeds(3, 0.03, 0.4, 0.35), Simulated.twoSpeeds(5, 0.03, 0.4, 0.35), Simulated.twoSpeeds(5, 0.03, 0.3, 0.35), Simulated.twoSpeeds(8, 0.03, 0.4, 0.2), Simulated.twoSpeeds(10, 0.03, 0.4, 0.2),
        Simulated.twoSpeeds(8, 0.05, 0.4, 0.35), Simulated.twoSpeeds(10, 0.05, 0.4, 0.35), Simulated.twoSpeeds(10, 0.05, 0.5, 0.2), Simulated.twoSpeeds(20, 0.05, 0.5, 0.2));

    private Coverage() {
    }

    /** What is: spreads, neighbours, and second speeds in as many forks as that number of them can tell. */
    static Stream<Simulated> held(int forks) {
        double most = forks < 6 ? 0.2 : 0.3;
        return Stream.of(
            DoubleStream.of(0.01, 0.03, 0.07, 0.2).mapToObj(effect -> new Simulated(forks, effect, 0)),
            DoubleStream.of(0.1, 0.2, 0.3).boxed().flatMap(disturbed -> Stream.of(new Simulated(forks, 0.03, disturbed), new Simulated(forks, 0.05, disturbed))),
            DoubleStream.of(0.2, 0.35, 0.5).mapToObj(gap -> Simulated.twoSpeeds(forks, 0.03, most, gap)),
            forks < 10 ? Stream.<Simulated>of() : Stream.of(Simulated.twoSpeeds(forks, 0.02, 0.5, 0.2), Simulated.twoSpeeds(forks, 0.03, 0.5, 0.35),
                Simulated.twoSpeeds(forks, 0.03, 0.4, 0.5), Simulated.twoSpeeds(forks, 0.05, 0.5, 0.5))).flatMap(cases -> cases);
    }

    /** The row's interval contains the truth as often as it says, and so does that of what should be no difference. */
    static void assertHeld(Simulated rows) {
        double truth = rows.truth();
        double[] found = count(rows.hashCode(), random -> {
            Sample one = Sample.of(rows.run(random));
            Sample other = Sample.of(rows.run(random));
            return new boolean[] {Intervals.of(one).spans(truth), Intervals.ratio(one, other).spans(1), Intervals.difference(one, other).spans(0)};
        });
        assertTrue(found[0] >= 0.93 && found[0] <= 0.99, rows + " covers the truth in " + found[0]);
        assertTrue(found[1] >= 0.93, rows + " contains the ratio 1 in " + found[1]);
        assertTrue(found[2] >= 0.93, rows + " contains the difference 0 in " + found[2]);
    }

    static void assertAlike(Simulated rows) {
        double found = count(rows.hashCode(), random -> Calls.told(List.of(Calls.Pair.of(Sample.of(rows.run(random)), Sample.of(rows.run(random))))))[0];
        assertTrue(found <= 0.05, rows + " calls equals different in " + found);
    }

    /** A Markdown table of what is not held. */
    public static String unheld() {
        StringBuilder table = new StringBuilder("| forks | that spread by | second speed | in | the 95 % interval covers the median in |\n| ---: | ---: | ---: | ---: | ---: |\n");
        UNHELD.forEach(rows -> table.append(String.format(Locale.ROOT, "| %d | %.0f %% | +%.0f %% | %.0f %% of the forks | %.0f %% |\n", rows.forks(), 100 * rows.effect(), 100 * rows.gap(), 100 * rows.second(),
            100 * of(rows))));
        return table.toString();
    }

    /** The share of runs in which the row's interval contains the truth. */
    static double of(Simulated rows) {
        double truth = rows.truth();
        return count(rows.hashCode(), random -> new boolean[] {Intervals.of(Sample.of(rows.run(random))).spans(truth)})[0];
    }

    /** The shares of runs in which the answers are yes. */
    static double[] count(long seed, Function<SplittableRandom, boolean[]> question) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom[] randoms = IntStream.range(0, RUNS).mapToObj(i -> random.split()).toArray(SplittableRandom[]::new);
        boolean[][] answers = Arrays.stream(randoms).parallel().map(question).toArray(boolean[][]::new);
        return IntStream.range(0, answers[0].length).mapToDouble(i -> Arrays.stream(answers).filter(a -> a[i]).count() / (double) RUNS).toArray();
    }
}
