package org.requestcore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.requestcore.report.page.Colours;
import org.requestcore.report.page.Grid;
import org.requestcore.report.page.Grid.Cell;
import org.requestcore.report.page.Grid.Column;
import org.requestcore.report.page.Sources;
import org.requestcore.result.Belief;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** What {@code page.mustache} shows of a summary, as texts that are not escaped yet. */
record Page(String run, String belief, boolean isBelieved, List<String> conditions, List<String> failures, List<String> doubts, List<Preset> presets, List<Part> contenders, List<String> baselines,
            List<BudgetFigure> budgets, List<AdditionFigure> additions, List<AnatomyFigure> anatomies, List<Concern> concerns) {
    /** What many clicks would have chosen. @param set as the address has it */
    record Preset(String name, String set) {
    }

    /** One condition of a table. */
    record Condition(String name, String value) {
        static List<Condition> of(Map<String, String> conditions) {
            return conditions.entrySet().stream().map(e -> new Condition(e.getKey(), e.getValue())).toList();
        }
    }

    /** A section of the page. */
    record Concern(String id, String name, List<TableFigure> tables) {
    }

    /**
     * A chart and its table.
     *
     * @param index      in the summary
     * @param source     of the benchmark; empty if it is not known
     * @param find       the words by which the filter finds it, parameters as name=value
     * @param baseline   what ratios are to
     * @param sampled    the percentiles of single operations
     * @param percentiles the keys of their chart
     * @param loaded     what it took servers
     */
    record TableFigure(int index, String benchmark, String source, String unit, List<Condition> conditions, String find, String baseline, Grid grid, String calls, Grid sampled, List<Part> percentiles, Grid loaded) {
        boolean hasSampled() {
            return !sampled.rows().isEmpty();
        }

        boolean hasLoaded() {
            return !loaded.rows().isEmpty();
        }
    }

    /** A chart of budgets and its table. @param index among the groups of budgets */
    record BudgetFigure(int index, String unit, List<Condition> conditions, String find, List<Part> parts, boolean hasResidual, Grid grid) {
    }

    /** A chart of differences and its table. @param index among the groups of additions */
    record AdditionFigure(int index, String title, String unit, List<Condition> conditions, String find, Grid grid) {
    }

    /** A chart of what operations allocate, by class, and its table. @param index among the anatomies */
    record AnatomyFigure(int index, String title, List<Condition> conditions, String find, List<Part> parts, Grid grid) {
    }

    /** A name and its colour in charts. */
    record Part(String name, String colour) {
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

    boolean hasAdditions() {
        return !additions.isEmpty();
    }

    boolean hasAnatomies() {
        return !anatomies.isEmpty();
    }

    static Page of(Summary summary, Colours colours, Sources sources) {
        return new Made(summary, colours, sources).page();
    }

    /** What all figures of a page are made with. */
    private record Made(Summary summary, Colours colours, Sources sources) {

        Page page() {
            List<Summary.Table> tables = summary.tables();
            Map<String, Concern> concerns = new LinkedHashMap<>();
            IntStream.range(0, tables.size()).boxed().sorted(Comparator.comparing(i -> Concerns.place(tables.get(i)))).forEach(i ->
                concerns.computeIfAbsent(tables.get(i).concern(), name -> new Concern("concern-" + concerns.size(), name, new ArrayList<>())).tables().add(figure(i, tables.get(i))));
            List<Budgets> groups = Budgets.of(summary);
            List<Additions> additions = Additions.of(summary);
            List<Anatomies.Shares> anatomies = Anatomies.Shares.of(summary);
            Belief belief = Belief.of(summary);
            return new Page(summary.run(), belief.text(), belief.isWhole(), Conditions.lines(summary), summary.failures(), summary.doubts(), presets(concerns.keySet().stream().toList()), contenders(),
                baselines(), IntStream.range(0, groups.size()).mapToObj(i -> figure(i, groups.get(i))).toList(),
                IntStream.range(0, additions.size()).mapToObj(i -> figure(i, additions.get(i))).toList(),
                IntStream.range(0, anatomies.size()).mapToObj(i -> figure(i, anatomies.get(i))).toList(), List.copyOf(concerns.values()));
        }

        private static List<Preset> presets(List<String> concerns) {
            Map<String, String> names = new LinkedHashMap<>();
            names.put("request", "whole request");
            names.put("routing", "routers");
            names.put("json", "JSON");
            return Stream.concat(names.entrySet().stream().filter(n -> concerns.contains(n.getKey())).map(n -> new Preset(n.getValue(), "find=concern%3D" + n.getKey() + "&sort=&only=")),
                Stream.of(new Preset("allocation", "find=&sort=bytes&only=bytes"), new Preset("all", "find=&sort=&only=&hide="))).toList();
        }

        private List<Part> contenders() {
            SortedSet<String> names = new TreeSet<>();
            summary.tables().forEach(t -> t.lines().forEach(l -> names.add(l.contender())));
            summary.budgets().forEach(b -> names.add(b.stack()));
            return names.stream().map(name -> new Part(name, colours.contenders().getOrDefault(name, ""))).toList();
        }

        /** Whoever has forks can be one; the tables' own is the first, where it is not shown, too. */
        private List<String> baselines() {
            return Stream.concat(summary.tables().stream().limit(1).map(Summary.Table::baseline), summary.tables().stream().flatMap(t -> t.lines().stream()).filter(l -> !l.medians().isEmpty()).map(Summary.Line::contender).sorted()).distinct().toList();
        }

        private TableFigure figure(int index, Summary.Table table) {
            String source = sources.benchmark(table.concern(), table.benchmark());
            Beside percentiles = Beside.percentiles(table);
            List<Part> keys = IntStream.range(0, percentiles.names().size()).mapToObj(i -> new Part(percentiles.names().get(i), colours.part(i + 1))).toList();
            String find = String.join(" ", "concern=" + table.concern(), "benchmark=" + table.benchmark(), Conditions.params(table.conditions()),
                find(table.contenderName(), table.lines().stream().map(Summary.Line::contender)));
            return new TableFigure(index, table.benchmark(), source, table.unit(), Condition.of(table.conditions()), find, table.lines().stream().anyMatch(l -> l.ratio() != null) ? table.baseline() : "none",
                grid(table, !source.isEmpty()), Figures.calls(table.calls()), beside("Percentiles of ", table, percentiles, Summary.Line::percentiles), keys,
                beside("Under load: ", table, Beside.load(table), Summary.Line::load));
        }

        private static String find(String name, Stream<String> contenders) {
            return contenders.map(c -> name.isEmpty() ? c : name + "=" + c).collect(Collectors.joining(" "));
        }

        /** @param isOurs whether its contenders can be those of this suite */
        private Grid grid(Summary.Table table, boolean isOurs) {
            List<Column> columns = new ArrayList<>(List.of(new Column("contender", table.contenderName().isEmpty() ? "row" : table.contenderName(), ""),
                new Column("score", table.unit(), "n t"), new Column("score-interval", "95 %", "n t"), new Column("net", "net", "n t")));
            if (table.hasTransport()) {
                columns.add(new Column("net-of-transport", "net of transport", "n t"));
            }
            columns.addAll(List.of(new Column("ratio", "to " + table.baseline(), "n t"), new Column("ratio-interval", "95 %", "n t"), new Column("bytes", "B/op", "n b"), new Column("net-bytes", "net B/op", "n b"),
                new Column("cpu", "CPU ns", "n t")));
            if (Figures.isPerKilobyteKnown(table)) {
                columns.add(new Column("per-kilobyte", Figures.PER_KILOBYTE, "n t"));
            }
            columns.add(new Column("verdict", "verdict", "v"));
            List<Grid.Row> rows = IntStream.range(0, table.lines().size()).mapToObj(i -> {
                Summary.Line line = table.lines().get(i);
                return row(i, line.contender(), isOurs ? sources.contender(table.contenderName(), line.contender()) : "", cells(table, line));
            }).toList();
            return new Grid("Numbers of " + table.benchmark(), columns, rows);
        }

        private static List<Cell> cells(Summary.Table table, Summary.Line line) {
            List<Cell> cells = new ArrayList<>(List.of(number(line.score(), "n s t"), interval(line.score()), number(line.net(), "n t")));
            if (table.hasTransport()) {
                cells.add(number(line.netOfTransport(), "n t"));
            }
            Estimate ratio = line.ratio();
            cells.addAll(List.of(Cell.number(Figures.ratio(ratio), ratio == null ? Double.NaN : ratio.value(), "n s t ratio"),
                Cell.interval(Figures.ratioRange(ratio), ratio == null ? Double.NaN : ratio.low(), ratio == null ? Double.NaN : ratio.high(), "n r t ratio-interval"),
                Cell.number(Figures.bytes(line.bytes()), line.bytes(), "n b"), Cell.number(Figures.bytes(line.netBytes()), line.netBytes(), "n b"),
                Cell.number(Figures.number(line.cpu()), line.cpu(), "n t")));
            if (Figures.isPerKilobyteKnown(table)) {
                cells.add(Cell.number(Figures.believed(line.perKilobyte()), line.perKilobyte() == null ? Double.NaN : line.perKilobyte().value(), "n t"));
            }
            cells.add(Cell.text(Figures.verdict(line), Figures.notTold(line), line.verdict().equals(Figures.STEADY) ? "v" : "v doubtful"));
            return cells;
        }

        private Grid beside(String title, Summary.Table table, Beside beside, Function<Summary.Line, Map<String, Double>> told) {
            List<Column> columns = new ArrayList<>(List.of(new Column("contender", beside.title(), "")));
            beside.names().forEach(name -> columns.add(new Column(name, name, "n t")));
            List<Grid.Row> rows = IntStream.range(0, table.lines().size()).filter(i -> !told.apply(table.lines().get(i)).isEmpty()).mapToObj(i -> {
                Summary.Line line = table.lines().get(i);
                return row(i, line.contender(), "", beside.names().stream().map(name -> told.apply(line).getOrDefault(name, Double.NaN)).map(figure -> Cell.number(Figures.number(figure), figure, "n t")).toList());
            }).toList();
            return new Grid(title + table.benchmark(), columns, rows);
        }

        private Grid.Row row(int line, String contender, String link, List<Cell> cells) {
            return new Grid.Row(line, contender, colours.contenders().getOrDefault(contender, ""), link, cells);
        }

        private BudgetFigure figure(int index, Budgets group) {
            List<Part> parts = new ArrayList<>();
            group.parts().forEach(name -> parts.add(new Part(name, colours.part(parts.size()))));
            List<Column> columns = new ArrayList<>(List.of(new Column("contender", "stack", "")));
            parts.forEach(part -> columns.add(new Column("part-" + part.name(), part.name(), "n t")));
            columns.addAll(List.of(new Column("whole", "whole", "n t"), new Column("whole-interval", "95 %", "n t"), new Column("residual", "residual", "n t"), new Column("share", "of it", "n t")));
            List<Summary.Budget> budgets = group.budgets();
            List<Grid.Row> rows = IntStream.range(0, budgets.size()).mapToObj(i ->
                new Grid.Row(i, budgets.get(i).stack(), "", sources.contender("stack", budgets.get(i).stack()), cells(group, budgets.get(i)))).toList();
            String find = String.join(" ", "concern=request cost budget", Conditions.params(group.conditions()), find("stack", budgets.stream().map(Summary.Budget::stack)));
            return new BudgetFigure(index, Budgets.unit(summary), Condition.of(group.conditions()), find, parts, budgets.stream().anyMatch(b -> b.residual() != null),
                new Grid("Numbers of the budget", columns, rows));
        }

        private static List<Cell> cells(Budgets group, Summary.Budget budget) {
            List<Cell> cells = new ArrayList<>();
            group.parts().forEach(part -> cells.add(withError(Budgets.cost(budget, part))));
            double residual = budget.residual() == null ? Double.NaN : budget.residual().value();
            cells.addAll(List.of(number(budget.whole(), "n s t"), interval(budget.whole()), withError(budget.residual()),
                Cell.number(Budgets.residualShare(budget), residual / budget.whole().value(), "n t")));
            return cells;
        }

        private AdditionFigure figure(int index, Additions group) {
            List<Column> columns = List.of(new Column("contender", "stack", ""), new Column("less", "less", "v"), new Column("shape", "shape", "v"), new Column("score", group.unit(), "n t"),
                new Column("score-interval", "95 %", "n t"), new Column("bytes", "B/op", "n b"), new Column("bytes-interval", "95 %", "n b"), new Column("verdict", "verdict", "v"));
            List<Additions.Line> lines = group.lines();
            List<Grid.Row> rows = IntStream.range(0, lines.size()).mapToObj(i -> row(i, lines.get(i).stack(), sources.contender("stack", lines.get(i).stack()), cells(lines.get(i)))).toList();
            String find = String.join(" ", "concern=request", group.title(), Conditions.params(group.conditions()), find("stack", lines.stream().map(Additions.Line::stack).distinct()));
            return new AdditionFigure(index, group.title(), group.unit(), Condition.of(group.conditions()), find, new Grid("Numbers of " + group.title(), columns, rows));
        }

        private static List<Cell> cells(Additions.Line line) {
            Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN);
            Estimate bytes = line.bytes() == null ? none : line.bytes();
            return List.of(Cell.text(line.less(), "", "v"), Cell.text(line.shape(), "", "v"), number(line.time(), "n s t"), interval(line.time() == null ? none : line.time()),
                Cell.number(Additions.bytes(line.bytes()), bytes.value(), "n s b"), Cell.interval(Additions.bytesRange(line.bytes()), bytes.low(), bytes.high(), "n r b"),
                Cell.text(line.verdict(), "", line.doubt().isEmpty() ? "v" : "v doubtful"));
        }

        private AnatomyFigure figure(int index, Anatomies.Shares group) {
            Summary.Anatomy anatomy = group.anatomy();
            List<Part> parts = new ArrayList<>();
            group.shares().parts().forEach(name -> parts.add(new Part(name, colours.part(parts.size()))));
            List<Column> columns = new ArrayList<>(List.of(new Column("contender", anatomy.contenderName().isEmpty() ? "row" : anatomy.contenderName(), "")));
            parts.forEach(part -> columns.add(new Column("class-" + part.name(), part.name(), "n b")));
            columns.add(new Column("bytes", "B/op", "n b"));
            List<Summary.Budget> budgets = group.shares().budgets();
            List<Grid.Row> rows = IntStream.range(0, budgets.size()).mapToObj(i -> row(i, budgets.get(i).stack(), sources.contender(anatomy.contenderName(), budgets.get(i).stack()),
                Stream.concat(parts.stream().map(part -> bytes(Budgets.cost(budgets.get(i), part.name()))), Stream.of(bytes(budgets.get(i).whole()))).toList())).toList();
            String title = anatomy.benchmark() + (anatomy.isNet() ? ", less the harness" : "");
            String find = String.join(" ", "concern=allocation", "benchmark=" + anatomy.benchmark(), Conditions.params(anatomy.conditions()),
                find(anatomy.contenderName(), budgets.stream().map(Summary.Budget::stack)));
            return new AnatomyFigure(index, title, Condition.of(anatomy.conditions()), find, parts, new Grid("Bytes of " + title, columns, rows));
        }

        private static Cell bytes(Estimate bytes) {
            return bytes == null ? Cell.number(Figures.ABSENT, Double.NaN, "n b") : Cell.number(Figures.bytes(bytes.value()), bytes.value(), "n b");
        }

        private static Cell withError(Estimate estimate) {
            return Cell.number(Figures.number(estimate), Figures.error(estimate), estimate == null ? Double.NaN : estimate.value(), "n t");
        }

        private static Cell number(Estimate estimate, String kind) {
            return Cell.number(Figures.number(estimate), estimate == null ? Double.NaN : estimate.value(), kind);
        }

        private static Cell interval(Estimate estimate) {
            return Cell.interval(Figures.range(estimate), estimate.low(), estimate.high(), "n r t");
        }
    }
}
