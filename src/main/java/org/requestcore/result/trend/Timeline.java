package org.requestcore.result.trend;

import java.util.List;

/**
 * Several runs, row by row.
 *
 * @param stops    of each series, in the order in which the runs were given
 * @param warnings in what runs differ although that moves every row, a sentence each
 * @param series   B/op, CPU and time of each row that two stops and more have
 * @param single   rows that one stop has
 */
public record Timeline(List<Stop> stops, List<String> warnings, List<Series> series, List<String> single) {
    /** With fewer stops no change can be told. */
    public static final int LEAST = 2 * ChangePoints.LEAST;
    /** How many of the series that only vary are told a change all the same. */
    public static final double FALSE = ChangePoints.LEVEL;

    /**
     * A run, or all runs of a commit.
     *
     * @param name        of the run; of several, how many there are of the commit
     * @param started     the moment, as ISO 8601 has it; null where it isn't known
     * @param commit      null where it isn't known; "+" at its end says that there were changes that were not committed
     * @param differences from the stop before, a sentence each
     */
    public record Stop(String name, String started, String commit, List<String> differences) {
    }

    /** The series that change, at this stop. */
    public List<Series> changedAt(int stop) {
        return series.stream().filter(s -> s.changes().stream().anyMatch(c -> c.at() == stop)).toList();
    }

    /** How many series are long enough for a change to be told. */
    public long judged() {
        return series.stream().filter(s -> s.points().stream().filter(p -> !Double.isNaN(p.value())).count() >= LEAST).count();
    }
}
