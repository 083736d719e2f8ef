package org.requestcore.report.trend;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.requestcore.report.Figures;
import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.trend.Series;
import org.requestcore.result.trend.Series.Change;
import org.requestcore.result.trend.Series.Figure;
import org.requestcore.result.trend.Timeline;
import org.requestcore.result.trend.Timeline.Stop;

/** What all forms of a trend say in the same words. None of them is escaped. */
final class Words {
    static final String READING = """
        A change is one of level, between the medians of what comes before and after it, up to the next. Candidates are those of E-divisive, Student's t decides over all of them, \
        at 1 % a series. A run is one observation: what slows two runs in a row as a whole looks like a change of the code.""";

    private static final int DAY = 10;

    private Words() {
    }

    /** By all that it has: "RouteMatchBenchmark.match netty github". */
    static String row(Series series) {
        return (series.benchmark() + " " + String.join(" ", series.params().values())).strip();
    }

    /** "B/op", "CPU ns/op", "ns/op". */
    static String figure(Series series) {
        return (series.figure() == Figure.CPU ? "CPU " : "") + series.unit();
    }

    static String number(Series series, double value) {
        return series.figure() == Figure.BYTES ? Figures.shortBytes(value) : Figures.shortNumber(value);
    }

    /** The newest; of a row that is gone, the last that there was. */
    static String last(Series series) {
        return number(series, series.points().stream().mapToDouble(Series.Point::value).filter(v -> !Double.isNaN(v)).reduce((a, b) -> b).orElse(Double.NaN));
    }

    /** Of a series that changes there. */
    static Change changeAt(Series series, int stop) {
        return series.changes().stream().filter(c -> c.at() == stop).findFirst().orElseThrow();
    }

    /** "8.4% more", "12.0% faster". */
    static String change(Series series, Change change) {
        boolean isBytes = series.figure() == Figure.BYTES;
        String word = change.verdict() == Verdict.FASTER ? isBytes ? "less" : "faster" : isBytes ? "more" : "slower";
        return Figures.percent(Math.abs(change.after() / change.before() - 1)) + " " + word;
    }

    /** "8.4% more at 3, 2.1% less at 9", where runs are counted from 1. */
    static String changes(Series series) {
        return series.changes().stream().map(c -> change(series, c) + " at " + (c.at() + 1)).collect(Collectors.joining(", "));
    }

    /** "2026-11-24T083232_vm_jdk17_g1, 2026-11-24, commit 2df4bb3". */
    static String stop(Stop stop) {
        return stop.name() + (stop.started() == null ? "" : ", " + stop.started().substring(0, Math.min(DAY, stop.started().length())))
            + (stop.commit() == null ? "" : ", commit " + stop.commit());
    }

    /** The same with its number, by which changes are told: "3 2026-11-24T083232_vm_jdk17_g1, 2026-11-24, commit 2df4bb3". */
    static String stop(Timeline timeline, int at) {
        return (at + 1) + " " + stop(timeline.stops().get(at));
    }

    /** The stops at which a series changes. */
    static List<Integer> changed(Timeline timeline) {
        return IntStream.range(0, timeline.stops().size()).filter(i -> !timeline.changedAt(i).isEmpty()).boxed().toList();
    }

    /** How many of how many, and how many of them luck alone would have made. */
    static String verdict(Timeline timeline) {
        long judged = timeline.judged();
        if (judged == 0) {
            return "No change can be told: that takes a row in " + Timeline.LEAST + " runs, and better ten; of two, compare tells more";
        }
        long changed = timeline.series().stream().filter(s -> !s.changes().isEmpty()).count();
        return "%d of %d series of %d runs and more changed%s; by luck alone up to %s would".formatted(changed, judged, Timeline.LEAST, changed == 0 ? "" : ", at " + places(timeline), Figures.number(judged * Timeline.FALSE));
    }

    private static String places(Timeline timeline) {
        return changed(timeline).stream().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(", "));
    }
}
