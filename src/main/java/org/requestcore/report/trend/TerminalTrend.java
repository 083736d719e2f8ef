package org.requestcore.report.trend;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import org.requestcore.report.Groups;
import org.requestcore.report.Ink;
import org.requestcore.report.OneSided;
import org.requestcore.report.Screen;
import org.requestcore.report.TextTable;
import org.requestcore.result.trend.Series;
import org.requestcore.result.trend.Timeline;

/** A trend for the terminal: what to beware of, which runs changed what, and a line for each figure of each row. */
public final class TerminalTrend {
    /** Beside the other columns, in 80. */
    private static final int SPARKS = 14;
    private static final int OTHERS = 80 - SPARKS;

    private final StringBuilder out = new StringBuilder();
    private final Timeline timeline;
    private final Screen screen;
    private final int sparks;

    private TerminalTrend(Timeline timeline, Screen screen, boolean hasSparks) {
        this.timeline = timeline;
        this.screen = screen;
        sparks = hasSparks ? Math.min(timeline.stops().size(), Math.max(SPARKS, screen.width() - OTHERS)) : 0;
    }

    /**
     * @param charset of the terminal: without sparklines where it has no letters for them
     * @return lines that are no wider than the screen
     */
    public static String of(Timeline timeline, Screen screen, Charset charset) {
        TerminalTrend text = new TerminalTrend(timeline, screen, charset.newEncoder().canEncode(Sparkline.LETTERS));
        text.heading();
        Words.changed(timeline).forEach(text::changed);
        Groups.of(timeline.series(), Series::benchmark, Series::params).forEach(text::group);
        text.single();
        return text.out.toString();
    }

    private void heading() {
        int stops = timeline.stops().size();
        timeline.warnings().forEach(w -> paragraph("Beware: " + w, Ink.YELLOW));
        paragraph("from " + Words.stop(timeline, 0), Ink.BOLD);
        paragraph("to   " + Words.stop(timeline, stops - 1), Ink.BOLD);
        paragraph(Words.READING + (sparks == 0 ? "" : " Sparklines: from the lowest to the highest of a series, a tenth at least" + (sparks < stops ? "; the newest " + sparks : "") + "."), Ink.DIM);
        paragraph(Words.verdict(timeline), Ink.BOLD);
    }

    private void paragraph(String text, Ink ink) {
        out.append(screen.paragraph(Screen.plain(text), "  ", ink));
    }

    private void changed(int stop) {
        out.append('\n');
        paragraph("Changed at " + Words.stop(timeline, stop), Ink.BOLD);
        timeline.stops().get(stop).differences().forEach(d -> paragraph(d, null));
        List<TextTable.Col> columns = List.of(TextTable.Col.text("row", c -> null), TextTable.Col.text("", c -> null), TextTable.Col.figure("before"), TextTable.Col.figure("after"), change());
        List<String[]> rows = timeline.changedAt(stop).stream().map(s -> {
            Series.Change change = Words.changeAt(s, stop);
            return new String[] {Screen.plain(Words.row(s)), Screen.plain(Words.figure(s)), Words.number(s, change.before()), Words.number(s, change.after()), Words.change(s, change)};
        }).toList();
        out.append(new TextTable(columns, rows).toString(screen));
    }

    private void group(Groups<Series> group) {
        out.append('\n').append(screen.paragraph(Screen.plain(group.title()), "    ", null));
        List<TextTable.Col> columns = new ArrayList<>(List.of(TextTable.Col.text(Screen.plain(group.header()), c -> null), TextTable.Col.text("", c -> null)));
        if (sparks > 0) {
            columns.add(TextTable.Col.figure("series"));
        }
        columns.addAll(List.of(TextTable.Col.figure("last"), change()));
        out.append(new TextTable(columns, group.rows().stream().map(s -> {
            List<String> cells = new ArrayList<>(List.of(Screen.plain(group.name(s.params())), Screen.plain(Words.figure(s))));
            if (sparks > 0) {
                cells.add(Sparkline.of(s, sparks));
            }
            cells.addAll(List.of(Words.last(s), Words.changes(s)));
            return cells.toArray(String[]::new);
        }).toList()).toString(screen));
    }

    private static TextTable.Col change() {
        return TextTable.Col.text("change", cell -> cell.isEmpty() ? null : cell.contains(" slower") || cell.contains(" more") ? Ink.RED : Ink.GREEN);
    }

    private void single() {
        if (!timeline.single().isEmpty()) {
            out.append('\n');
            paragraph("In one of them only, so that there is no trend: " + String.join("; ", OneSided.lines(timeline.single())), Ink.DIM);
        }
    }
}
