package org.requestcore.precision;

import java.util.Arrays;
import java.util.List;

/**
 * How many forks the rows of one group need for a precision, told from a pilot of a few: the second of the two stages of Stein 1945, A Two-Sample Test for a
 * Linear Hypothesis Whose Power is Independent of the Variance. It is asked once a group and never again: to go on until an interval is narrow makes it false.
 *
 * <p>What is sized is what is reported: the ratio of two medians of forks, by their robust errors ({@link MedianError}), on the logarithm's scale. These errors
 * contain the pi / 2 by which a median needs more than a mean. All rows get one number, for rows that are compared and run for different times meet different
 * weather.
 *
 * <p>A pilot of three to five tells little of a row's own error. So each row's squared error is moderated, by half, to the group's median (as Smyth 2004 does
 * with genes), which lends it as many degrees of freedom as it has, and nine of ten ratios are to be as narrow as asked: the widest tenth, from five rows on one row at the least, does not decide. A wild row costs
 * itself its precision, not the group its time. A ratio is that of a row and of the group's middle one.
 */
public final class TwoStage {
    private static final double SHARE = 0.9;
    private static final int FEW_ROWS = 5;

    private TwoStage() {
    }

    /**
     * @param pilots    the medians of the pilot's forks, an array a row; those with less than two, or with one that is not positive, tell nothing
     * @param precision the half width of a ratio's interval that is asked for, e.g. 0.05
     * @param cap       the most; but never less than the pilot had
     * @return the forks for all rows, the pilot's included
     * @throws IllegalArgumentException if no row tells anything, or the precision is not positive
     */
    public static int forks(List<double[]> pilots, double precision, int cap) {
        List<double[]> telling = pilots.stream().filter(p -> p.length > 1 && Arrays.stream(p).allMatch(v -> v > 0)).toList();
        if (telling.isEmpty() || !(precision > 0)) {
            throw new IllegalArgumentException("of " + pilots.size() + " rows " + telling.size() + " have two forks, precision " + precision);
        }
        int pilot = telling.stream().mapToInt(p -> p.length).min().getAsInt();
        double[] variances = telling.stream().mapToDouble(TwoStage::variance).sorted().toArray();
        double typical = middle(variances);
        double row = (variances[decisive(variances.length)] + typical) / 2;
        double t = Student.t((pilot - 1) * (variances.length == 1 ? 1 : 2));
        double width = Math.log1p(precision);
        double needed = Math.floor(t * t * (row + typical) / (width * width)) + 1;
        return (int) Math.max(pilot, Math.min(cap, needed));
    }

    /** Of a single fork: what one more of them divides. */
    private static double variance(double[] medians) {
        double error = MedianError.of(Arrays.stream(medians).map(Math::log).sorted().toArray());
        return error * error * medians.length;
    }

    private static int decisive(int rows) {
        return Math.min((int) Math.ceil(SHARE * rows), rows < FEW_ROWS ? rows : rows - 1) - 1;
    }

    private static double middle(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
