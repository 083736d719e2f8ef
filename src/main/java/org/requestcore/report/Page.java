package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.requestcore.result.Belief;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** What {@code page.mustache} shows of a summary, as texts that are not escaped yet. */
record Page(String run, String belief, boolean isBelieved, List<String> conditions, List<String> failures, List<String> doubts, List<BudgetFigure> budgets, List<Concern> concerns) {

    /** One condition of a table. */
    record Condition(String name, String value) {
        static List<Condition> of(Map<String, String> conditions) {
            return conditions.entrySet().stream().map(e -> new Condition(e.getKey(), e.getValue())).toList();
        }
    }

    /** A section of the page. */
    record Concern(String id, String name, List<TableFigure> tables) {
    }

    /** A chart and its table. @param index in the summary @param find the words by which the filter finds it */
    record TableFigure(int index, String benchmark, String contenderName, String unit, List<Condition> conditions, String find, boolean hasTransport, List<Line> lines, String calls,
                       List<Part> percentiles, List<Sampled> sampled) {
        boolean hasCalls() {
            return !calls.isEmpty();
        }

        boolean hasSampled() {
            return !sampled.isEmpty();
        }
    }

    /** A row of a table of percentiles. */
    record Sampled(String contender, String colour, List<String> times) {
    }

    /** A row of a table. */
    record Line(String contender, String colour, String score, String range, String net, String netOfTransport, String ratio, String ratioRange, String bytes, String netBytes, String cpu,
                String verdict, boolean isSteady, String ties) {
        boolean hasTies() {
            return !ties.isEmpty();
        }
    }

    /** A chart of budgets and its table. @param index among the groups of budgets */
    record BudgetFigure(int index, String unit, List<Condition> conditions, String find, List<Part> parts, List<BudgetRow> rows) {
    }

    /** A key of a legend and a column of its table. */
    record Part(String name, String colour) {
    }

    /** A row of a budgets' table. */
    record BudgetRow(String stack, List<Cost> costs, String whole, String range, String residual, String residualError, String share) {
    }

    /** A part's, and how far it may be off. */
    record Cost(String value, String error) {
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    boolean hasDoubts() {
        return !doubts.isEmpty();
    }

    boolean hasBudgets() {
        return !budgets.isEmpty();
    }

    static Page of(Summary summary, Colours colours) {
        Map<String, Concern> concerns = new LinkedHashMap<>();
        for (int i = 0; i < summary.tables().size(); i++) {
            Summary.Table table = summary.tables().get(i);
            concerns.computeIfAbsent(table.concern(), name -> new Concern("concern-" + concerns.size(), name, new ArrayList<>())).tables().add(figure(i, table, colours));
        }
        List<Budgets> groups = Budgets.of(summary);
        List<BudgetFigure> budgets = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            budgets.add(figure(i, groups.get(i), Budgets.unit(summary), colours));
        }
        Belief belief = Belief.of(summary);
        return new Page(summary.run(), belief.text(), belief.isWhole(), Conditions.lines(summary), summary.failures(), summary.doubts(), budgets, List.copyOf(concerns.values()));
    }

    private static TableFigure figure(int index, Summary.Table table, Colours colours) {
        List<Line> lines = table.lines().stream().map(l -> new Line(
            l.contender(), colours.contenders().get(l.contender()), Figures.number(l.score()), Figures.range(l.score()), Figures.number(l.net()), Figures.number(l.netOfTransport()), Figures.ratio(l.ratio()),
            Figures.ratioRange(l.ratio()), Figures.bytes(l.bytes()), Figures.bytes(l.netBytes()), Figures.number(l.cpu()),
            l.verdict(), l.verdict().equals(Figures.STEADY), Figures.notTold(l))).toList();
        String find = String.join(" ", table.concern(), table.benchmark(), Conditions.params(table.conditions()),
            lines.stream().map(Line::contender).collect(Collectors.joining(" ")));
        Percentiles percentiles = Percentiles.of(table);
        List<Part> names = IntStream.range(0, percentiles.names().size()).mapToObj(i -> new Part(percentiles.names().get(i), colours.part(i + 1))).toList();
        List<Sampled> sampled = percentiles.rows().stream().map(row -> new Sampled(row.get(0), colours.contenders().get(row.get(0)), row.subList(1, row.size()))).toList();
        return new TableFigure(index, table.benchmark(), table.contenderName(), table.unit(), Condition.of(table.conditions()), find, table.hasTransport(), lines, Figures.calls(table.calls()), names, sampled);
    }

    private static BudgetFigure figure(int index, Budgets group, String unit, Colours colours) {
        List<Part> parts = new ArrayList<>();
        group.parts().forEach(name -> parts.add(new Part(name, colours.part(parts.size()))));
        List<BudgetRow> rows = group.budgets().stream().map(b -> {
            List<Estimate> costs = new ArrayList<>();
            group.parts().forEach(p -> costs.add(Budgets.cost(b, p)));
            return new BudgetRow(b.stack(), costs.stream().map(c -> new Cost(Figures.number(c), Figures.error(c))).toList(), Figures.number(b.whole()), Figures.range(b.whole()),
                Figures.number(b.residual()), Figures.error(b.residual()), Budgets.residualShare(b));
        }).toList();
        String find = String.join(" ", "cost budget", Conditions.params(group.conditions()), rows.stream().map(BudgetRow::stack).collect(Collectors.joining(" ")));
        return new BudgetFigure(index, unit, Condition.of(group.conditions()), find, parts, rows);
    }
}
