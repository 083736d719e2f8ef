package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;
import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.Estimate;

/** Two runs for a pull request: what failed, warnings and the count first, then all rows, what changed in bold. */
public final class MarkdownComparison {
    private static final List<String> HEADER = List.of("time:", "interval:", "", "base → head:", "CPU:", "interval:", "", "B/op:", "interval:", "", "base → head:");

    private MarkdownComparison() {
    }

    /** @param gate null if there is no limit */
    public static String of(Comparison comparison, Gate gate) {
        StringBuilder out = new StringBuilder("## " + Markdown.text(comparison.head()) + " against " + Markdown.text(comparison.base()) + "\n");
        if (gate != null) {
            List<String> verdict = gate.verdict(comparison);
            String title = "**" + Markdown.text(verdict.get(0)) + "**";
            out.append(verdict.size() == 1 ? "\n" + title + "\n" : Markdown.list(title, verdict.subList(1, verdict.size())));
        }
        out.append(Markdown.list("Beware:", comparison.warnings()));
        out.append('\n').append(comparison.pairs().isEmpty() ? "No row is in both." : Tally.of(comparison)).append('\n');
        for (Groups<Comparison.Pair> group : Groups.of(comparison)) {
            out.append("\n**").append(Markdown.text(group.title())).append("**\n\n").append(table(group));
        }
        out.append(Markdown.list("Only in base:", OneSided.lines(comparison.onlyBase()))).append(Markdown.list("Only in head:", OneSided.lines(comparison.onlyHead())));
        String calls = Figures.calls(comparison.calls());
        return out.append("\nRatios of head to base with their 95 % intervals: above 1 is worse. ≈: not told apart, and the difference from which on these forks would have told.")
            .append(calls.isEmpty() ? "" : " Times: " + calls + ".").append('\n').toString();
    }

    private static String table(Groups<Comparison.Pair> group) {
        List<String> header = new ArrayList<>(List.of(Markdown.text(group.header())));
        header.addAll(HEADER);
        return Markdown.table(header, group.rows().stream().map(p -> {
            List<String> cells = new ArrayList<>(List.of(Markdown.text(group.name(p.params()))));
            add(cells, p.score(), false);
            cells.add(values(p.score(), Figures::number));
            add(cells, p.cpu(), false);
            add(cells, p.bytes(), true);
            cells.add(values(p.bytes(), Figures::bytes));
            return cells;
        }).toList());
    }

    private static String values(Change change, DoubleFunction<String> number) {
        return change == null ? "" : number.apply(change.base()) + " → " + number.apply(change.head()) + " " + Markdown.text(change.unit());
    }

    private static void add(List<String> cells, Change change, boolean isBytes) {
        String word = Tally.word(change, isBytes);
        boolean changed = change != null && (change.verdict() == Verdict.FASTER || change.verdict() == Verdict.SLOWER);
        Estimate ratio = change == null ? null : change.ratio();
        cells.addAll(List.of(Figures.ratio(ratio), Figures.ratioRange(ratio), changed ? "**" + word + "**" : word));
    }
}
