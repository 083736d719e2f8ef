package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.requestcore.result.Belief;
import org.requestcore.result.Calls;
import org.requestcore.result.Estimate;
import org.requestcore.result.Row;
import org.requestcore.result.Summary;

/** A summary for the terminal: its conditions, a table for all rows that are compared, the cost budgets, what failed and what is doubtful. */
public final class TerminalReport {
    private static final String READING = """
        ±: the farther end of the 95 %% interval, the fork as its unit. net: less the harness. to %s, with its interval. \
        CPU: on-CPU time. GC ns/KB: the collector's, for a kilobyte that is allocated. ≈: not told apart from, and the difference from which on this run would have told. A ratio that is not known to a factor of two, or of a row with two \
        speeds, is an interval only. needs: the forks that the precision asked, or 5 %%, would take.""";
    private static final String TO_FLOOR = "floor: times the least work that does the job";
    private static final String TO_FIRST = "%s: times the first side";
    private static final String NET_OF_TRANSPORT = "net of transport";

    /** Where there is no room, in this order. */
    private static final List<String> LEFT_OUT = List.of("net B/op", NET_OF_TRANSPORT, "net", Figures.PER_KILOBYTE, "CPU ns", "±", "B/op");

    private final StringBuilder out = new StringBuilder();
    private final Screen screen;

    private TerminalReport(Screen screen) {
        this.screen = screen;
    }

    /** @return lines that are no wider than the screen */
    public static String of(Summary summary, Screen screen) {
        TerminalReport report = new TerminalReport(screen);
        report.heading(summary);
        report.tables(summary);
        report.out.append(TerminalBudget.of(summary, screen)).append(Additions.terminal(summary, screen)).append(Anatomies.terminal(summary, screen)).append(report.times(summary));
        report.sentences("Failed", summary.failures(), Ink.RED);
        report.sentences("Doubts", summary.doubts(), Ink.YELLOW);
        return report.out.toString();
    }

    private void heading(Summary summary) {
        Belief belief = Belief.of(summary);
        out.append(screen.paragraph(belief.text(), "  ", belief.isWhole() ? Ink.BOLD : Ink.YELLOW));
        out.append(screen.paragraph("Run " + Screen.plain(summary.run()), "  ", Ink.BOLD));
        Conditions.lines(summary).forEach(l -> out.append(screen.paragraph(Screen.plain(l), "  ", null)));
        if (!summary.tables().isEmpty()) {
            Summary.Table first = summary.tables().get(0);
            String reading = READING.formatted(first.contenderName().equals(Row.SIDE) ? TO_FIRST.formatted(Screen.plain(first.baseline())) : TO_FLOOR);
            out.append(screen.paragraph(summary.tables().stream().anyMatch(Summary.Table::hasTransport) ? reading + " " + NET_OF_TRANSPORT + ": less the row of what carries its bytes." : reading, "", Ink.DIM));
        }
    }

    private void tables(Summary summary) {
        Concerns.of(summary).forEach((concern, tables) -> {
            String name = Screen.cut(Screen.plain(concern), screen.width() / 2);
            out.append('\n').append(Ink.BOLD.on("── " + name + " " + "─".repeat(screen.width() - 4 - name.length()), screen.isColoured())).append('\n');
            for (Summary.Table table : tables) {
                String title = Screen.plain(table.benchmark() + "  " + Conditions.params(table.conditions()));
                out.append('\n');
                out.append(screen.paragraph(title.strip(), "    ", null));
                out.append(table(table)).append(calls(table.calls())).append(Beside.load(table).terminal(screen)).append(Beside.percentiles(table).terminal(screen));
            }
        });
    }

    private String table(Summary.Table table) {
        String name = table.contenderName().isEmpty() ? "row" : Screen.plain(table.contenderName());
        List<TextTable.Col> columns = new ArrayList<>(List.of(TextTable.Col.name(name)));
        Stream.of(Screen.plain(table.unit()), "±", "net", NET_OF_TRANSPORT, "to " + Screen.plain(table.baseline()), "interval", "B/op", "net B/op", "CPU ns", Figures.PER_KILOBYTE)
            .filter(header -> isShown(table, header))
            .forEach(header -> columns.add(TextTable.Col.figure(header).leftOut(header, 1 + LEFT_OUT.indexOf(header))));
        columns.add(TextTable.Col.text("verdict", cell -> cell.startsWith(Figures.STEADY) ? null : Ink.YELLOW));
        TextTable full = new TextTable(columns, rows(table, Figures::number, Figures::bytes));
        return (full.fits(screen) ? full : new TextTable(columns, rows(table, Figures::shortNumber, Figures::shortBytes))).toString(screen);
    }

    /** Sides are what differs: there is nothing to take away from them. */
    private static boolean isShown(Summary.Table table, String header) {
        return switch (header) {
            case NET_OF_TRANSPORT -> table.hasTransport();
            case "net", "net B/op" -> !table.contenderName().equals(Row.SIDE);
            case Figures.PER_KILOBYTE -> Figures.isPerKilobyteKnown(table);
            default -> true;
        };
    }

    private String calls(Calls calls) {
        String text = Figures.calls(calls);
        return text.isEmpty() ? "" : screen.paragraph(text, "", Ink.DIM);
    }

    /** Where the time of forks went. */
    private String times(Summary summary) {
        if (!(summary.conditions().get("time") instanceof JsonObject benchmarks) || benchmarks.size() == 0) {
            return "";
        }
        List<TextTable.Col> columns = new ArrayList<>(List.of(TextTable.Col.name("seconds a fork")));
        List<String> phases = List.of("forks", "start", "setup", "warmup", "measured", "end");
        phases.forEach(phase -> columns.add(TextTable.Col.figure(phase)));
        List<String[]> rows = benchmarks.asMap().entrySet().stream().map(benchmark -> Stream.concat(Stream.of(Screen.plain(benchmark.getKey())),
            phases.stream().map(phase -> seconds(benchmark.getValue().getAsJsonObject().get(phase), phase))).toArray(String[]::new)).toList();
        return "\n" + new TextTable(columns, rows).toString(screen);
    }

    private static String seconds(JsonElement seconds, String phase) {
        return seconds == null ? Figures.ABSENT : phase.equals("forks") ? String.valueOf(seconds.getAsInt()) : Figures.number(seconds.getAsDouble());
    }

    private static List<String[]> rows(Summary.Table table, DoubleFunction<String> number, DoubleFunction<String> bytes) {
        return table.lines().stream().map(l -> {
            List<String> cells = new ArrayList<>(List.of(Screen.plain(l.contender()), number(l.score(), number), Figures.plusMinus(l.score())));
            add(cells, table, "net", number(l.net(), number));
            add(cells, table, NET_OF_TRANSPORT, number(l.netOfTransport(), number));
            cells.addAll(List.of(Figures.ratio(l.ratio()), Figures.ratioRange(l.ratio()), bytes.apply(l.bytes())));
            add(cells, table, "net B/op", bytes.apply(l.netBytes()));
            cells.add(number.apply(l.cpu()));
            add(cells, table, Figures.PER_KILOBYTE, Figures.believed(l.perKilobyte()));
            cells.add(verdict(l));
            return cells.toArray(String[]::new);
        }).toList();
    }

    private static void add(List<String> cells, Summary.Table table, String header, String cell) {
        if (isShown(table, header)) {
            cells.add(cell);
        }
    }

    private static String number(Estimate estimate, DoubleFunction<String> number) {
        return estimate == null ? Figures.ABSENT : number.apply(estimate.value());
    }

    /** The verdict, and who the row is not told apart from: "steady ≈ netty, undertow (from 6.2%)". */
    private static String verdict(Summary.Line line) {
        return Screen.plain((Figures.verdict(line) + " " + Figures.notTold(line)).strip());
    }

    private void sentences(String title, List<String> sentences, Ink ink) {
        if (!sentences.isEmpty()) {
            out.append('\n').append(ink.on(title, screen.isColoured())).append('\n');
            sentences.forEach(s -> out.append(screen.paragraph("- " + Screen.plain(s), "  ", null)));
        }
    }
}
