package org.requestcore.report.trend;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.requestcore.result.trend.Series;

/** A series in one line of letters. */
final class Sparkline {
    static final String LETTERS = "▁▂▃▄▅▆▇█";
    /** A series that only varies is to look flat. */
    private static final double LEAST_RANGE = 0.1;

    private Sparkline() {
    }

    /**
     * From the lowest value to the highest, or to a tenth, or a byte, above the lowest if that is more. A blank where there is none.
     *
     * @param width letters at most: of the newest values
     */
    static String of(Series series, int width) {
        double[] values = series.points().stream().mapToDouble(Series.Point::value).skip(Math.max(0, series.points().size() - width)).toArray();
        double low = known(values).min().orElse(0);
        double least = Math.max(LEAST_RANGE * Math.abs(low), series.figure() == Series.Figure.BYTES ? 1 : 0);
        double high = Math.max(known(values).max().orElse(0), low + least);
        return IntStream.range(0, values.length).mapToObj(i -> letter(values[i], low, high)).collect(Collectors.joining());
    }

    private static DoubleStream known(double... values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v));
    }

    private static String letter(double value, double low, double high) {
        int at = high > low ? (int) Math.round((value - low) / (high - low) * (LETTERS.length() - 1)) : 0;
        return Double.isNaN(value) ? " " : LETTERS.substring(at, at + 1);
    }
}
