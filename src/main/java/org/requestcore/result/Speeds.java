package org.requestcore.result;

import java.util.Arrays;
import java.util.Locale;

import org.requestcore.precision.MedianError;
import org.requestcore.precision.Student;
import org.requestcore.steady.Medians;

/**
 * The two speeds of a row whose forks fall apart: compiled this way or that, laid out on this page or that. There is no one figure for such a row.
 *
 * <p>Forks fall apart where two neighbours in their order, on the logarithm's scale, are farther apart than the forks on either side spread:
 * <ul>
 * <li>the gap is over {@value #TRIVIAL}, as a ratio: a smaller one is below the precision that is asked for;</li>
 * <li>on both sides are two forks at least, for one is a neighbour's victim rather than a speed, and as many as make it doubtful on which side the median of
 * all forks is: no less than the quantiles of {@link MedianError} leave outside;</li>
 * <li>it is larger than the standard deviation of either side, times the quantile 0.998 of Student's t with the degrees of freedom of both sides together, and,
 * from ten forks on, times 10 / forks, for neighbours in an order are the closer the more they are.</li>
 * </ul>
 * It is found by chance in about 1 of 100 rows, whatever they spread by, where forks are normal or as heavy-tailed as Student's t with two or three degrees of freedom
 * (SpeedsTest), and hardly ever where they spread by less than 2 %. Neighbours in 20 % of the forks look like a second speed in every sixth row with 8 forks.
 *
 * @param low       the median of the forks of the lower figure
 * @param lowForks  how many they are
 * @param high      the median of the others
 * @param highForks how many they are
 */
public record Speeds(double low, int lowForks, double high, int highForks) {
    private static final double TRIVIAL = 1.05;
    /** Of Student's t, by degrees of freedom from 2 on; beyond them it is the last one's, on the safe side. */
    private static final double LEVEL = 0.002;
    private static final int FEWEST = 4;
    private static final double SPARSE = 10;

    /** @param logs of the forks' medians, ascending. @return how many forks are below the gap; 0 if there is none */
    static int split(double[] logs) {
        int n = logs.length;
        int split = 0;
        if (n >= FEWEST) {
            int least = (int) Math.max(2, Math.round(n * MedianError.quantile(n)));
            double bound = Student.t(n - 2.0, LEVEL) * Math.min(1, SPARSE / n);
            double widest = Math.log(TRIVIAL);
            for (int below = least; below <= n - least; below++) {
                double gap = logs[below] - logs[below - 1];
                double spread = Math.sqrt(Math.max(Student.squares(logs, 0, below) / (below - 1), Student.squares(logs, below, n) / (n - below - 1)));
                if (gap > widest && gap > bound * spread) {
                    widest = gap;
                    split = below;
                }
            }
        }
        return split;
    }

    static Speeds of(double[] sorted, int split) {
        return new Speeds(Medians.of(Arrays.copyOf(sorted, split)), split, Medians.of(Arrays.copyOfRange(sorted, split, sorted.length)), sorted.length - split);
    }

    /** "two speeds: 316 ns in 3, 400 ns in 2 forks". @param unit as JMH writes it */
    public String verdict(String unit) {
        String of = unit.endsWith("/op") ? unit.substring(0, unit.length() - 3) : unit;
        return "two speeds: %s %s in %d, %s %s in %d forks".formatted(digits(low), of, lowForks, digits(high), of, highForks);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value >= 99.95 ? "%,.0f" : value >= 9.995 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.1e", value);
    }
}
