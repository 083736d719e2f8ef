package org.requestcore.report;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;
import org.requestcore.result.Comparison.Pair;
import org.requestcore.result.Comparison.Verdict;

/** How many rows got better and worse, in words, and the words for a verdict. */
final class Tally {
    private Tally() {
    }

    /** "time: 2 faster, 1 slower, 5 not told apart; CPU: ...; B/op: 1 less, 7 not told apart". A metric that no row has is left out. */
    static String of(Comparison comparison) {
        return Arrays.stream(new String[] {
            count(comparison, "time", Pair::score, false), count(comparison, "CPU", Pair::cpu, false), count(comparison, "B/op", Pair::bytes, true)
        }).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String count(Comparison comparison, String metric, Function<Pair, Change> of, boolean isBytes) {
        long[] counts = new long[Verdict.values().length];
        comparison.pairs().stream().map(of).filter(Objects::nonNull).forEach(c -> counts[c.verdict().ordinal()]++);
        String text = Arrays.stream(Verdict.values()).filter(v -> counts[v.ordinal()] > 0)
            .map(v -> counts[v.ordinal()] + " " + word(v, isBytes)).collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : metric + ": " + text;
    }

    static String word(Verdict verdict, boolean isBytes) {
        return switch (verdict) {
            case FASTER -> isBytes ? "less" : "faster";
            case SLOWER -> isBytes ? "more" : "slower";
            case NOT_TOLD -> "not told apart";
            case UNKNOWN -> "unknown";
        };
    }

    /** Of a metric that may be missing: empty then. What is not told apart has the difference from which on it would have been: "≈ 6.2%". */
    static String word(Change change, boolean isBytes) {
        return change == null ? "" : change.verdict() != Verdict.NOT_TOLD ? word(change.verdict(), isBytes) : Double.isNaN(change.told()) ? "≈" : "≈ " + Figures.percent(change.told());
    }
}
