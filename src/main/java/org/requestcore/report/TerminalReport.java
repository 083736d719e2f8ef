package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** A summary for the terminal: its conditions, a table for all rows that are compared, the cost budgets, what failed and what is doubtful. */
public final class TerminalReport {
    private static final String READING = """
        ±: the farther end of the 95 % interval, the fork as its unit. net: less the harness. to floor: times the least work that does the job, with its interval. \
        CPU: on-CPU time. ≈: not told apart from.""";

    private final StringBuilder out = new StringBuilder();
    private final boolean isColoured;

    private TerminalReport(boolean isColoured) {
        this.isColoured = isColoured;
    }

    /** @return lines of at most 120 columns; coloured where stdout is a terminal */
    public static String of(Summary summary) {
        return of(summary, Ink.isWanted());
    }

    static String of(Summary summary, boolean isColoured) {
        TerminalReport report = new TerminalReport(isColoured);
        report.heading(summary);
        report.tables(summary);
        report.out.append(TerminalBudget.of(summary));
        report.sentences("Failed", summary.failures(), Ink.RED);
        report.sentences("Doubts", summary.doubts(), Ink.YELLOW);
        return report.out.toString();
    }

    private void heading(Summary summary) {
        out.append(Ink.BOLD.on(Screen.cut("Run " + Screen.plain(summary.run()), Screen.WIDTH), isColoured)).append('\n');
        Conditions.lines(summary).forEach(l -> out.append(Screen.cut(Screen.plain(l), Screen.WIDTH)).append('\n'));
        if (!summary.tables().isEmpty()) {
            Screen.wrap(READING, Screen.WIDTH, "").forEach(l -> out.append(Ink.DIM.on(l, isColoured)).append('\n'));
        }
    }

    private void tables(Summary summary) {
        Concerns.of(summary).forEach((concern, tables) -> {
            String name = Screen.cut(Screen.plain(concern), Screen.WIDTH / 2);
            out.append('\n').append(Ink.BOLD.on("── " + name + " " + "─".repeat(Screen.WIDTH - 4 - name.length()), isColoured)).append('\n');
            for (Summary.Table table : tables) {
                String title = Screen.plain(table.benchmark() + "  " + Conditions.params(table.conditions()));
                out.append('\n');
                Screen.wrap(title.strip(), Screen.WIDTH, "    ").forEach(l -> out.append(l).append('\n'));
                out.append(table(table));
            }
        });
    }

    private String table(Summary.Table table) {
        String name = table.contenderName().isEmpty() ? "row" : Screen.plain(table.contenderName());
        List<TextTable.Col> columns = new ArrayList<>(List.of(TextTable.Col.name(name)));
        for (String header : List.of(Screen.plain(table.unit()), "±", "net", "to floor", "interval", "B/op", "net B/op", "CPU ns")) {
            columns.add(TextTable.Col.figure(header));
        }
        columns.add(TextTable.Col.text("verdict", cell -> cell.startsWith(Figures.STEADY) ? null : Ink.YELLOW));
        TextTable full = new TextTable(columns, rows(table, Figures::number, Figures::bytes));
        return (full.fits() ? full : new TextTable(columns, rows(table, Figures::shortNumber, Figures::shortBytes))).toString(isColoured);
    }

    private static List<String[]> rows(Summary.Table table, DoubleFunction<String> number, DoubleFunction<String> bytes) {
        return table.lines().stream().map(l -> new String[] {
            Screen.plain(l.contender()), number(l.score(), number), Figures.plusMinus(l.score()), number(l.net(), number), Figures.ratio(l.ratio()), Figures.ratioRange(l.ratio()),
            bytes.apply(l.bytes()), bytes.apply(l.netBytes()), number.apply(l.cpu()), verdict(l)}).toList();
    }

    private static String number(Estimate estimate, DoubleFunction<String> number) {
        return estimate == null ? Figures.ABSENT : number.apply(estimate.value());
    }

    /** The verdict, and the ties: "steady  ≈ netty, undertow". */
    private static String verdict(Summary.Line line) {
        String ties = line.tiesWith().isEmpty() ? "" : " ≈ " + line.tiesWith().stream().collect(Collectors.joining(", "));
        return Screen.plain((line.verdict() + ties).strip());
    }

    private void sentences(String title, List<String> sentences, Ink ink) {
        if (!sentences.isEmpty()) {
            out.append('\n').append(ink.on(title, isColoured)).append('\n');
            sentences.forEach(s -> Screen.wrap("- " + Screen.plain(s), Screen.WIDTH, "  ").forEach(l -> out.append(l).append('\n')));
        }
    }
}
