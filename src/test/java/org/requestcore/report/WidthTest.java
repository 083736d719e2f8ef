package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;
import org.requestcore.result.Comparison.Pair;
import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;
import org.requestcore.result.Summary.Added;
import org.requestcore.result.Summary.Addition;
import org.requestcore.result.Summary.AllocatedClass;
import org.requestcore.result.Summary.Allocator;
import org.requestcore.result.Summary.Anatomy;
import org.requestcore.result.Summary.Budget;
import org.requestcore.result.Summary.Line;
import org.requestcore.result.Summary.Part;
import org.requestcore.result.Summary.Table;

/** Whatever the names and the figures: no line of a terminal's text is longer than its screen, of 80 columns or 120, and no figure that decides is cut or left out. */
class WidthTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_./ é漢\uD83D\uDE00\t≈";

    @Property(tries = 300, seed = "7")
    void reportsFit(@ForAll long seed, @ForAll("screens") Screen screen) {
        Random random = new Random(seed);
        Summary summary = summary(random);
        String text = TerminalReport.of(summary, screen);
        assertFits(text, screen);
        summary.tables().stream().flatMap(t -> t.lines().stream()).forEach(l -> {
            assertTrue(text.contains(Figures.number(l.score())) || text.contains(Figures.shortNumber(l.score().value())), () -> l + " is not in\n" + text);
            assertTrue(text.contains(Figures.ratioRange(l.ratio())), () -> l + " is not in\n" + text);
        });
    }

    @Property(tries = 300, seed = "7")
    void comparisonsFit(@ForAll long seed, @ForAll("screens") Screen screen) {
        Random random = new Random(seed);
        List<Pair> pairs = some(random, 6, () -> new Pair(text(random, 60), Map.of(text(random, 9), text(random, 50), "stack", text(random, 40)),
            change(random), change(random), change(random)));
        String text = TerminalComparison.of(new Comparison(text(random, 150), text(random, 150),
            some(random, 3, () -> text(random, 200)), pairs, some(random, 3, () -> text(random, 200)), List.of()), screen);
        assertFits(text, screen);
        pairs.stream().map(Pair::score).filter(Objects::nonNull).forEach(c -> assertTrue(text.contains(Figures.ratioRange(c.ratio())), () -> c + " is not in\n" + text));
    }

    @Provide
    Arbitrary<Screen> screens() {
        return Arbitraries.of(new Screen(80, false), new Screen(120, false));
    }

    private static void assertFits(String text, Screen screen) {
        text.lines().forEach(l -> assertTrue(l.length() <= screen.width(), () -> l.length() + ": " + l + "\n" + text));
    }

    private static Summary summary(Random random) {
        List<Table> tables = some(random, 3, () -> new Table(text(random, 30), text(random, 100), text(random, 12), Map.of(text(random, 20), text(random, 120)),
            "ns/op", true, some(random, 5, () -> line(random))));
        List<String> parts = some(random, 6, () -> text(random, 25)).stream().distinct().toList();
        List<Budget> budgets = some(random, 4, () -> new Budget(text(random, 40), Map.of(),
            parts.stream().map(p -> new Part(p, estimate(random))).toList(), estimate(random), estimate(random)));
        List<Addition> additions = some(random, 2, () -> new Addition(text(random, 40), text(random, 40), random.nextBoolean(), Map.of(text(random, 20), text(random, 120)),
            some(random, 4, () -> new Added(text(random, 12), random.nextBoolean() ? null : estimate(random), estimate(random), text(random, 60)))));
        List<Anatomy> anatomies = some(random, 2, () -> new Anatomy(text(random, 60), text(random, 12), Map.of(text(random, 20), text(random, 120)), random.nextBoolean(),
            some(random, 3, () -> new Allocator(text(random, 40), some(random, 6, () -> new AllocatedClass(text(random, 150), number(random), number(random))), number(random), number(random)))));
        return new Summary(text(random, 200), Samples.conditions(), tables, budgets, additions, anatomies, some(random, 3, () -> text(random, 300)), some(random, 3, () -> text(random, 300)));
    }

    private static Line line(Random random) {
        return new Line(text(random, 60), estimate(random), random.nextBoolean() ? null : estimate(random), null, random.nextBoolean() ? null : ratio(random),
            number(random), number(random), number(random), 3, text(random, 60), some(random, 5, () -> text(random, 30)), Map.of(), Double.NaN, null, List.of(), 0,
            random.nextBoolean() ? null : ratio(random), random.nextBoolean() ? Map.of() : Map.of("requests/s", number(random), text(random, 20), number(random)));
    }

    private static Change change(Random random) {
        return random.nextInt(4) == 0 ? null : new Change("ns/op", number(random), number(random), ratio(random), Verdict.values()[random.nextInt(4)]);
    }

    private static Estimate estimate(Random random) {
        double value = number(random);
        return random.nextBoolean() ? Samples.about(value, random.nextDouble() * 1000) : Samples.exactly(value);
    }

    private static Estimate ratio(Random random) {
        double value = Math.pow(10, random.nextDouble() * 8 - 3);
        return random.nextBoolean() ? new Estimate(value, value * random.nextDouble(), value * (1 + random.nextDouble())) : Samples.exactly(value);
    }

    /** Of any size, of any sign, and unknown now and then. */
    private static double number(Random random) {
        return random.nextInt(12) == 0 ? Double.NaN : random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : random.nextGaussian() * Math.pow(10, random.nextInt(15) - 5);
    }

    private static String text(Random random, int longest) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("x");
        random.ints(random.nextInt(longest), 0, letters.length).forEach(i -> text.appendCodePoint(letters[i]));
        return text.toString();
    }

    private static <T> List<T> some(Random random, int most, Supplier<T> one) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(one.get());
        }
        return some;
    }
}
