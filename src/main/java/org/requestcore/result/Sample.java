package org.requestcore.result;

import java.util.Arrays;

import org.requestcore.precision.MedianError;
import org.requestcore.precision.Student;
import org.requestcore.steady.Medians;

/**
 * A metric's forks, and what they tell of its median of medians. The forks are the unit: iterations of one fork are no independent evidence, and what they vary by is
 * in what the forks' medians vary by.
 *
 * @param value   the median of the forks' medians; NaN without a fork
 * @param medians of the forks, ascending
 * @param logs    of these; null if one of them isn't positive
 * @param speeds  null if the row has one speed
 * @param linear  where the value is
 * @param log     where its logarithm is; null if there is none
 */
public record Sample(double value, double[] medians, double[] logs, Speeds speeds, Place linear, Place log) {

    /**
     * Where a row's figure is: in one place, or in two if it has two speeds.
     *
     * @param low       the only one, or the lower
     * @param lowError  its standard error; NaN with one fork
     * @param high      the only one, or the higher
     * @param highError its standard error
     * @param degrees   of freedom, of both
     */
    record Place(double low, double lowError, double high, double highError, int degrees) {

        static Place of(double value, double[] sorted, int split) {
            int n = sorted.length;
            if (split == 0) {
                double error = n == 0 ? Double.NaN : MedianError.of(sorted);
                return new Place(value, error, value, error, n - 1);
            }
            // both sides spread alike, or too few tell: their medians, each as far off as pi / 2 says
            double variance = (Student.squares(sorted, 0, split) + Student.squares(sorted, split, n)) / (n - 2) * Math.PI / 2;
            Speeds speeds = Speeds.of(sorted, split);
            return new Place(speeds.low(), Math.sqrt(variance / split), speeds.high(), Math.sqrt(variance / (n - split)), n - 2);
        }

        Place negative() {
            return new Place(-high, highError, -low, lowError, degrees);
        }
    }

    public static Sample of(Metric metric) {
        double[] medians = Arrays.stream(metric.forks()).mapToDouble(Medians::of).sorted().toArray();
        double value = metric.median();
        boolean isPositive = medians.length > 0 && medians[0] > 0;
        double[] logs = isPositive ? Arrays.stream(medians).map(Math::log).toArray() : null;
        int split = isPositive ? Speeds.split(logs) : 0;
        return new Sample(value, medians, logs, split == 0 ? null : Speeds.of(medians, split), Place.of(value, medians, split), isPositive ? Place.of(Math.log(value), logs, split) : null);
    }

    int forks() {
        return medians.length;
    }
}
