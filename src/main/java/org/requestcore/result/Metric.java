package org.requestcore.result;

import java.util.Arrays;
import java.util.Map;

import org.requestcore.steady.Medians;

/**
 * The raw data of one metric of a row.
 *
 * @param unit        as JMH writes it, e.g. "ns/op", "B/op"
 * @param forks       a line a fork, in it a value an iteration; forks without a value are left out
 * @param percentiles as JMH writes them, "99.9" to a value: of single operations in mode sample, of iterations else
 */
public record Metric(String unit, double[][] forks, Map<String, Double> percentiles) {
    private static final Map<String, Double> NANOS = Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "hr", 3600e9, "day", 86_400e9);

    public Metric(String unit, double[][] forks) {
        this(unit, forks, Map.of());
    }

    /** The median of the forks' medians: neither a bad iteration nor a bad fork moves it much. NaN if there is no fork. */
    public double median() {
        return Medians.of(Arrays.stream(forks).mapToDouble(fork -> Medians.of(fork)).toArray());
    }

    /** How many nanoseconds the unit's time is, for "ns/op", "us/op" and so on; NaN for any other unit. */
    double nanosPerUnit() {
        int end = unit.indexOf("/op");
        return end < 0 ? Double.NaN : NANOS.getOrDefault(unit.substring(0, end), Double.NaN);
    }
}
