package org.requestcore.result;

/**
 * A figure and its 95 % interval.
 *
 * @param value the median of the forks' medians, or what was made of several of them
 * @param low   NaN where there are too few forks to tell
 * @param high  NaN where there are too few forks to tell
 */
public record Estimate(double value, double low, double high) {

    public boolean hasInterval() {
        return !Double.isNaN(low);
    }

    /** Whether the interval contains a value: a ratio whose interval spans 1 is a tie. False without an interval. */
    public boolean spans(double other) {
        return low <= other && other <= high;
    }
}
