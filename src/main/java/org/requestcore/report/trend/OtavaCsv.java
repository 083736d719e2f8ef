package org.requestcore.report.trend;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.result.trend.Series;
import org.requestcore.result.trend.Timeline;
import org.requestcore.result.trend.Timeline.Stop;
import org.requestcore.workload.BadInput;

/**
 * A trend as <a href="https://otava.apache.org">Apache Otava</a> reads it, as CSV: a line a stop, a column a series. In its configuration {@code time_column} is
 * {@code time}, {@code attributes} are {@code run} and {@code commit}, and the metrics those columns that one wants to follow.
 */
public final class OtavaCsv {
    private OtavaCsv() {
    }

    /**
     * @return without series that have a gap, for Otava knows none
     * @throws BadInput if a run doesn't tell when it began
     */
    public static String of(Timeline timeline) {
        List<Series> whole = timeline.series().stream().filter(s -> s.points().stream().noneMatch(p -> Double.isNaN(p.value()))).toList();
        StringBuilder csv = new StringBuilder(line(Stream.concat(Stream.of("time", "run", "commit"), whole.stream().map(s -> Words.row(s) + " " + Words.figure(s)))));
        for (int i = 0; i < timeline.stops().size(); i++) {
            Stop stop = timeline.stops().get(i);
            int at = i;
            csv.append(line(Stream.concat(Stream.of(seconds(stop).toString(), stop.name(), stop.commit() == null ? "" : stop.commit()),
                whole.stream().map(s -> Double.toString(s.points().get(at).value())))));
        }
        return csv.toString();
    }

    private static Instant seconds(Stop stop) {
        try {
            return Instant.parse(String.valueOf(stop.started())).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw new BadInput("--csv: " + stop.name() + " has no run.json that tells when it began, and Otava has to know; leave it out");
        }
    }

    private static String line(Stream<String> cells) {
        return cells.map(OtavaCsv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
