package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/**
 * What frameworks add to their engines, or other engines to the same framework, in one condition.
 *
 * @param title      which of the two
 * @param unit       of the requests
 * @param conditions wire, profile
 * @param lines      one a stack and shape
 */
record Additions(String title, String unit, Map<String, String> conditions, List<Line> lines) {
    private static final String FRAMEWORKS = "What a framework adds to its engine";
    private static final String ENGINES = "The same framework on another engine";

    /** A stack less the other in one shape. */
    record Line(String stack, String less, String shape, Estimate time, Estimate bytes, String doubt) {
        /** Why there is no time; that there may be no difference; or nothing. */
        String verdict() {
            return time == null ? doubt : !time.hasInterval() ? "one fork" : time.spans(0) ? "≈" : "";
        }
    }

    /** In the order of their first. */
    static List<Additions> of(Summary summary) {
        Map<List<Object>, Additions> all = new LinkedHashMap<>();
        summary.additions().forEach(a -> all.computeIfAbsent(List.of(a.isEngine(), a.conditions()),
            key -> new Additions(a.isEngine() ? FRAMEWORKS : ENGINES, Budgets.unit(summary), a.conditions(), new ArrayList<>()))
            .lines().addAll(a.shapes().stream().map(s -> new Line(a.stack(), a.less(), s.shape(), s.time(), s.bytes(), s.doubt())).toList()));
        return List.copyOf(all.values());
    }

    /** @return empty if the run has none */
    static String terminal(Summary summary, Screen screen) {
        return of(summary).stream().map(a -> a.terminal(screen)).collect(Collectors.joining());
    }

    private String terminal(Screen screen) {
        List<TextTable.Col> columns = List.of(TextTable.Col.name("stack"), TextTable.Col.name("less"), TextTable.Col.name("shape"), TextTable.Col.figure(Screen.plain(unit)), TextTable.Col.figure("±"),
            TextTable.Col.figure("B/op"), TextTable.Col.figure("±").leftOut("± of B/op", 1), TextTable.Col.text("", cell -> Ink.YELLOW));
        List<String[]> rows = lines.stream().map(l -> new String[] {Screen.plain(l.stack()), Screen.plain(l.less()), Screen.plain(l.shape()), Figures.number(l.time()), Figures.error(l.time()),
            bytes(l.bytes()), bytesError(l.bytes()), Screen.plain(l.verdict())}).toList();
        return "\n" + screen.paragraph(Screen.plain(heading()), "    ") + new TextTable(columns, rows).toString(screen);
    }

    private String heading() {
        return (title + "  " + Conditions.params(conditions)).strip();
    }

    static String markdown(Summary summary) {
        return of(summary).stream().map(Additions::markdown).collect(Collectors.joining());
    }

    static String markdown(Summary summary, Map<String, String> conditions) {
        return of(summary).stream().filter(a -> a.conditions.equals(conditions)).map(Additions::markdown).collect(Collectors.joining());
    }

    private String markdown() {
        List<String> header = List.of("stack", "less", "shape", Markdown.text(unit) + ":", "interval:", "B/op:", "interval:", "");
        return "\n**" + Markdown.text(heading()) + "**\n\n" + Markdown.table(header, lines.stream().map(l -> List.of(Markdown.text(l.stack()), Markdown.text(l.less()), Markdown.text(l.shape()),
            Figures.number(l.time()), Figures.range(l.time()), bytes(l.bytes()), bytesRange(l.bytes()), Markdown.text(l.verdict()))).toList());
    }

    static String bytes(Estimate bytes) {
        return bytes == null ? Figures.ABSENT : Figures.bytes(bytes.value());
    }

    static String bytesRange(Estimate bytes) {
        return bytes == null || !bytes.hasInterval() ? "" : Figures.bytes(bytes.low()) + ".." + Figures.bytes(bytes.high());
    }

    private static String bytesError(Estimate bytes) {
        return bytes == null || !bytes.hasInterval() ? "" : "±" + Figures.bytes(Math.max(bytes.high() - bytes.value(), bytes.value() - bytes.low()));
    }
}
