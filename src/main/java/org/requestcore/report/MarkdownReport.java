package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.requestcore.result.Belief;
import org.requestcore.result.Row;
import org.requestcore.result.Summary;

/** A summary for a pull request. */
public final class MarkdownReport {
    private MarkdownReport() {
    }

    public static String of(Summary summary) {
        StringBuilder out = new StringBuilder("**" + Markdown.text(Belief.of(summary).text()) + "**\n\n## " + Markdown.text(summary.run()) + "\n\n");
        Conditions.lines(summary).stream().filter(l -> !l.isEmpty()).forEach(l -> out.append(Markdown.text(l)).append("  \n"));
        out.append(Markdown.list("Failed:", summary.failures())).append(Markdown.list("Doubts:", summary.doubts()));
        Concerns.of(summary).forEach((concern, tables) -> {
            out.append("\n### ").append(Markdown.text(concern)).append('\n');
            tables.forEach(t -> out.append(title(t.benchmark() + " " + Conditions.params(t.conditions()))).append(table(t)).append(load(t)).append(percentiles(t)));
        });
        for (Budgets budgets : Budgets.of(summary)) {
            out.append(title("Cost budget of a served request, " + Budgets.unit(summary) + " " + Conditions.params(budgets.conditions()))).append(budgets(budgets));
        }
        return out.append(Additions.markdown(summary)).append(Anatomies.markdown(summary)).toString();
    }

    private static String title(String text) {
        return "\n**" + Markdown.text(text.strip()) + "**\n\n";
    }

    private record Column(String header, Function<Summary.Line, String> cell) {
    }

    /** One table, without a title, and how many false calls are to be expected of it. */
    public static String table(Summary.Table table) {
        List<Column> columns = columns(table);
        return Markdown.table(columns.stream().map(Column::header).toList(), table.lines().stream().map(line -> columns.stream().map(column -> column.cell().apply(line)).toList()).toList())
            + (table.calls().pairs() == 0 ? "" : "\n" + Figures.calls(table.calls()) + ".\n");
    }

    /** Sides are what differs: there is nothing to take away from them. */
    private static List<Column> columns(Summary.Table table) {
        boolean isOfSides = table.contenderName().equals(Row.SIDE);
        List<Column> columns = new ArrayList<>(List.of(new Column(Markdown.text(table.contenderName()), line -> Markdown.text(line.contender())),
            new Column(Markdown.text(table.unit()) + ":", line -> Figures.number(line.score())), new Column("±:", line -> Figures.plusMinus(line.score()))));
        add(columns, !isOfSides, "net:", line -> Figures.number(line.net()));
        add(columns, table.hasTransport(), "net of transport:", line -> Figures.number(line.netOfTransport()));
        columns.addAll(List.of(new Column("to " + Markdown.text(table.baseline()) + ":", line -> Figures.ratio(line.ratio())), new Column("interval:", line -> Figures.ratioRange(line.ratio())),
            new Column("B/op:", line -> Figures.bytes(line.bytes()))));
        add(columns, !isOfSides, "net B/op:", line -> Figures.bytes(line.netBytes()));
        columns.add(new Column("CPU ns/op:", line -> Figures.number(line.cpu())));
        add(columns, Figures.isPerKilobyteKnown(table), Figures.PER_KILOBYTE + ":", line -> Figures.believed(line.perKilobyte()));
        columns.addAll(List.of(new Column("verdict", line -> Markdown.text(Figures.verdict(line))), new Column("≈", line -> Markdown.text(Figures.notTold(line).replaceFirst("^≈ ", "")))));
        return columns;
    }

    private static void add(List<Column> columns, boolean isShown, String header, Function<Summary.Line, String> cell) {
        if (isShown) {
            columns.add(new Column(header, cell));
        }
    }

    /** How long single operations took, as a table; empty where a table doesn't have that. */
    public static String percentiles(Summary.Table table) {
        return Beside.percentiles(table).markdown();
    }

    /** What it took servers that were loaded, as a table; empty where a table doesn't have that. */
    public static String load(Summary.Table table) {
        return Beside.load(table).markdown();
    }

    /** The budgets of one condition, a line a stack, without a title. */
    public static String budgets(Summary summary, Map<String, String> conditions) {
        return Budgets.of(summary).stream().filter(b -> b.conditions().equals(conditions)).findFirst().map(MarkdownReport::budgets).orElse("");
    }

    /** What frameworks add to their engines in one condition, with its title; empty if the run can't tell. */
    public static String additions(Summary summary, Map<String, String> conditions) {
        return Additions.markdown(summary, conditions);
    }

    /** What one contender's operations allocate, class by class, so many at most, without a title. */
    public static String anatomy(Summary.Anatomy anatomy, Summary.Allocator allocator, int most) {
        return Anatomies.markdown(anatomy, allocator, most);
    }

    private static String budgets(Budgets budgets) {
        List<String> header = new ArrayList<>(List.of("stack"));
        budgets.parts().forEach(p -> header.add(Markdown.text(p) + ":"));
        header.addAll(List.of("whole:", "residual:", "of it:"));
        return Markdown.table(header, budgets.budgets().stream().map(b -> {
            List<String> cells = new ArrayList<>(List.of(Markdown.text(b.stack())));
            budgets.parts().forEach(p -> cells.add(Figures.numberAndError(Budgets.cost(b, p))));
            cells.addAll(List.of(Figures.numberAndError(b.whole()), Figures.numberAndError(b.residual()), Budgets.residualShare(b)));
            return cells;
        }).toList());
    }
}
