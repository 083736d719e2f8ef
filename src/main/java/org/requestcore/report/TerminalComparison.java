package org.requestcore.report;

import java.util.List;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;

/** Two runs for the terminal: what to beware of, the rows that both have, those that one has, and the count of what changed. */
public final class TerminalComparison {
    private static final String READING = "Ratios of head to base with their 95 % intervals: above 1 is worse. ≈: not told apart, and the difference from which on these forks would have told.";

    private final StringBuilder out = new StringBuilder();
    private final Screen screen;

    private TerminalComparison(Screen screen) {
        this.screen = screen;
    }

    /** @return lines that are no wider than the screen */
    public static String of(Comparison comparison, Screen screen) {
        TerminalComparison text = new TerminalComparison(screen);
        text.heading(comparison);
        Groups.of(comparison).forEach(text::group);
        text.oneSided("Only in base", comparison.onlyBase());
        text.oneSided("Only in head", comparison.onlyHead());
        String calls = Figures.calls(comparison.calls());
        if (!calls.isEmpty()) {
            text.paragraph("\nTimes: " + calls, Ink.DIM);
        }
        text.paragraph((comparison.pairs().isEmpty() ? "\nNo row is in both." : "\n" + Tally.of(comparison)), Ink.BOLD);
        return text.out.toString();
    }

    private void heading(Comparison comparison) {
        comparison.warnings().forEach(w -> paragraph("Beware: " + Screen.plain(w), Ink.YELLOW));
        paragraph("base  " + Screen.plain(comparison.base()), Ink.BOLD);
        paragraph("head  " + Screen.plain(comparison.head()), Ink.BOLD);
        paragraph(READING, Ink.DIM);
    }

    private void paragraph(String text, Ink ink) {
        out.append(screen.paragraph(text, "  ", ink));
    }

    private void group(Groups<Comparison.Pair> group) {
        out.append('\n');
        out.append(screen.paragraph(Screen.plain(group.title()), "    ", null));
        List<TextTable.Col> columns = List.of(TextTable.Col.names(Screen.plain(group.header())),
            TextTable.Col.figure("time"), TextTable.Col.figure("interval"), TextTable.Col.text("", TerminalComparison::ink),
            TextTable.Col.figure("CPU"), TextTable.Col.figure("interval").leftOut("CPU's interval", 2), TextTable.Col.text("", TerminalComparison::ink),
            TextTable.Col.figure("B/op"), TextTable.Col.figure("interval").leftOut("B/op's interval", 1), TextTable.Col.text("", TerminalComparison::ink));
        out.append(new TextTable(columns, group.rows().stream().map(p -> new String[] {Screen.plain(group.name(p.params())),
            ratio(p.score()), range(p.score()), Tally.word(p.score(), false),
            ratio(p.cpu()), range(p.cpu()), Tally.word(p.cpu(), false),
            ratio(p.bytes()), range(p.bytes()), Tally.word(p.bytes(), true)}).toList()).toString(screen));
    }

    private static Ink ink(String word) {
        return switch (word) {
            case "faster", "less" -> Ink.GREEN;
            case "slower", "more" -> Ink.RED;
            default -> null;
        };
    }

    private static String ratio(Change change) {
        return change == null ? Figures.ABSENT : Figures.ratio(change.ratio());
    }

    private static String range(Change change) {
        return change == null ? "" : Figures.ratioRange(change.ratio());
    }

    private void oneSided(String title, List<String> rows) {
        if (!rows.isEmpty()) {
            out.append('\n').append(title).append('\n');
            OneSided.lines(rows).forEach(r -> out.append("  ").append(Screen.cut(Screen.plain(r), screen.width() - 2)).append('\n'));
        }
    }
}
