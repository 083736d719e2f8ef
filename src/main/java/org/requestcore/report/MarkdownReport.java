package org.requestcore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.requestcore.result.Belief;
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
            tables.forEach(t -> out.append(title(t.benchmark() + " " + Conditions.params(t.conditions()))).append(table(t)).append(percentiles(t)));
        });
        for (Budgets budgets : Budgets.of(summary)) {
            out.append(title("Cost budget of a served request, " + Budgets.unit(summary) + " " + Conditions.params(budgets.conditions()))).append(budgets(budgets));
        }
        return out.append(Additions.markdown(summary)).append(Anatomies.markdown(summary)).toString();
    }

    private static String title(String text) {
        return "\n**" + Markdown.text(text.strip()) + "**\n\n";
    }

    /** One table, without a title, and how many false calls are to be expected of it. */
    public static String table(Summary.Table table) {
        List<String> header = withTransport(table, "net of transport:", List.of(Markdown.text(table.contenderName()), Markdown.text(table.unit()) + ":", "±:", "net:"),
            List.of("to floor:", "interval:", "B/op:", "net B/op:", "CPU ns/op:", "verdict", "≈"));
        return Markdown.table(header, table.lines().stream().map(l -> withTransport(table, Figures.number(l.netOfTransport()),
            List.of(Markdown.text(l.contender()), Figures.number(l.score()), Figures.plusMinus(l.score()), Figures.number(l.net())),
            List.of(Figures.ratio(l.ratio()), Figures.ratioRange(l.ratio()), Figures.bytes(l.bytes()), Figures.bytes(l.netBytes()), Figures.number(l.cpu()), Markdown.text(Figures.verdict(l)),
                Markdown.text(Figures.notTold(l).replaceFirst("^≈ ", "")))))
            .toList()) + (table.calls().pairs() == 0 ? "" : "\n" + Figures.calls(table.calls()) + ".\n");
    }

    /** The cell stands between the others, where the table has its column. */
    private static List<String> withTransport(Summary.Table table, String cell, List<String> before, List<String> after) {
        return Stream.of(before, table.hasTransport() ? List.of(cell) : List.<String>of(), after).flatMap(List::stream).toList();
    }

    private static String percentiles(Summary.Table table) {
        Percentiles percentiles = Percentiles.of(table);
        List<String> header = new ArrayList<>(List.of("single operations"));
        percentiles.names().forEach(name -> header.add(name + ":"));
        return percentiles.isEmpty() ? "" : "\n" + Markdown.table(header, percentiles.rows().stream().map(row -> row.stream().map(Markdown::text).toList()).toList());
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
