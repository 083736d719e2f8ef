package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.requestcore.result.Summary;

/**
 * What some tables tell beside their scores.
 *
 * @param title of the contenders' column
 * @param names of the figures
 * @param rows  the contender, then a figure a name
 */
record Beside(String title, List<String> names, List<List<String>> rows) {

    private static final int FIGURES_A_LINE = 6;

    /** How long single operations took, where they were timed: p50 to max. */
    static Beside percentiles(Summary.Table table) {
        return of("single operations", table, Summary.Line::percentiles);
    }

    /** What it took servers that were loaded. */
    static Beside load(Summary.Table table) {
        return of("under load", table, Summary.Line::load);
    }

    private static Beside of(String title, Summary.Table table, Function<Summary.Line, Map<String, Double>> told) {
        Set<String> names = new LinkedHashSet<>();
        table.lines().forEach(l -> names.addAll(told.apply(l).keySet()));
        return new Beside(title, List.copyOf(names), table.lines().stream().filter(l -> !told.apply(l).isEmpty()).map(l -> {
            List<String> cells = new ArrayList<>(List.of(l.contender()));
            names.forEach(name -> cells.add(Figures.number(told.apply(l).getOrDefault(name, Double.NaN))));
            return cells;
        }).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @return empty if there is nothing; as many tables as it takes for lines of the usual width */
    String terminal(Screen screen) {
        return IntStream.iterate(0, from -> from < names.size(), from -> from + FIGURES_A_LINE).mapToObj(from -> terminal(screen, from, Math.min(names.size(), from + FIGURES_A_LINE))).collect(Collectors.joining());
    }

    private String terminal(Screen screen, int from, int to) {
        List<TextTable.Col> columns = new ArrayList<>(List.of(TextTable.Col.name(title)));
        names.subList(from, to).forEach(name -> columns.add(TextTable.Col.figure(name)));
        return new TextTable(columns, rows.stream().map(row -> Stream.concat(Stream.of(row.get(0)), row.subList(1 + from, 1 + to).stream()).map(Screen::plain).toArray(String[]::new)).toList()).toString(screen);
    }

    /** @return empty if there is nothing */
    String markdown() {
        List<String> header = new ArrayList<>(List.of(title));
        names.forEach(name -> header.add(name + ":"));
        return isEmpty() ? "" : "\n" + Markdown.table(header, rows.stream().map(row -> row.stream().map(Markdown::text).toList()).toList());
    }
}
