package org.requestcore.report.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.requestcore.report.HtmlReport;
import org.requestcore.result.trend.Series;
import org.requestcore.result.trend.Timeline;
import org.requestcore.result.trend.Timeline.Stop;

/** A trend as one page that needs nothing else: as that of a report, with a chart a row. */
public final class HtmlTrend {
    private HtmlTrend() {
    }

    public static String of(Timeline timeline) {
        List<List<Series>> rows = rows(timeline);
        List<List<List<String>>> changes = rows.stream().map(row -> row.stream().map(s -> s.changes().stream().map(c -> Words.change(s, c)).toList()).toList()).toList();
        return HtmlReport.page("trend.mustache", List.of("charts.js", "trends.js"), new Data(timeline.stops(), rows, changes), Map.of(), page(timeline, rows));
    }

    /** What is drawn. @param rows the series of each @param changes of each series, in words */
    private record Data(List<Stop> stops, List<List<Series>> rows, List<List<List<String>>> changes) {
    }

    /** What is shown. */
    private record Page(String first, String last, String verdict, String reading, List<String> warnings, List<Changed> changes, List<Group> groups) {
        boolean hasWarnings() {
            return !warnings.isEmpty();
        }

        boolean hasChanges() {
            return !changes.isEmpty();
        }
    }

    /** A run that changed something. */
    private record Changed(String stop, List<String> differences, String find, List<Step> rows) {
    }

    private record Step(String row, String figure, String before, String after, String change) {
    }

    /** A section of the page. */
    private record Group(String id, String benchmark, List<Card> rows) {
    }

    /** A chart and its table. @param index in the data */
    private record Card(int index, List<Condition> conditions, String find, List<Integer> stops, List<Line> figures) {
    }

    private record Condition(String name, String value) {
    }

    private record Line(String figure, List<String> values, String changes) {
    }

    private static List<List<Series>> rows(Timeline timeline) {
        Map<List<Object>, List<Series>> rows = new LinkedHashMap<>();
        timeline.series().forEach(s -> rows.computeIfAbsent(List.of(s.benchmark(), s.params()), k -> new ArrayList<>()).add(s));
        return List.copyOf(rows.values());
    }

    private static Page page(Timeline timeline, List<List<Series>> rows) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String benchmark = rows.get(i).get(0).benchmark();
            groups.computeIfAbsent(benchmark, b -> new Group("benchmark-" + groups.size(), b, new ArrayList<>())).rows().add(card(i, rows.get(i)));
        }
        return new Page(Words.stop(timeline.stops().get(0)), Words.stop(timeline.stops().get(timeline.stops().size() - 1)), Words.verdict(timeline), Words.READING, timeline.warnings(),
            Words.changed(timeline).stream().map(stop -> changed(timeline, stop)).toList(), List.copyOf(groups.values()));
    }

    private static Changed changed(Timeline timeline, int stop) {
        List<Step> steps = timeline.changedAt(stop).stream().map(s -> {
            Series.Change change = Words.changeAt(s, stop);
            return new Step(Words.row(s), Words.figure(s), Words.number(s, change.before()), Words.number(s, change.after()), Words.change(s, change));
        }).toList();
        return new Changed(Words.stop(timeline, stop), timeline.stops().get(stop).differences(), String.join(" ", timeline.changedAt(stop).stream().map(HtmlTrend::find).toList()), steps);
    }

    /** The words by which the filter finds a row. */
    private static String find(Series series) {
        return series.benchmark() + series.params().entrySet().stream().map(p -> " " + p.getKey() + "=" + p.getValue()).collect(Collectors.joining());
    }

    private static Card card(int index, List<Series> row) {
        Series any = row.get(0);
        return new Card(index, any.params().entrySet().stream().map(p -> new Condition(p.getKey(), p.getValue())).toList(), find(any), IntStream.rangeClosed(1, any.points().size()).boxed().toList(),
            row.stream().map(s -> new Line(Words.figure(s), s.points().stream().map(p -> Words.number(s, p.value())).toList(), Words.changes(s))).toList());
    }
}
