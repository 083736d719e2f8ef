package org.requestcore.machine.doctor;

import java.util.Arrays;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * How far forks of one and the same thing lie apart.
 *
 * @param medianNs      an operation
 * @param cvPercent     standard deviation to mean: one fork that was hit decides it
 * @param robustPercent the standard deviation that the bulk of the forks shows, to their median
 */
public record Spread(double medianNs, double cvPercent, double robustPercent) {
    /** What makes the median absolute deviation of normal values their standard deviation: 1 / {@literal Φ}-1(3/4). */
    private static final double TO_SIGMA = 1.4826;

    /**
     * The robust one is by the median absolute deviation; for small samples it is too small, and corrected by n / (n - 0.8) as in Croux and Rousseeuw, Time-efficient
     * algorithms for two highly robust estimators of scale (1992), who give it for n above 9.
     */
    static Spread of(double... values) {
        double median = Median.withDefaults().evaluate(values);
        double deviation = Median.withDefaults().evaluate(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
        double robust = TO_SIGMA * deviation * values.length / (values.length - 0.8);
        return new Spread(rounded(median), rounded(StandardDeviation.of(values).getAsDouble() / Mean.of(values).getAsDouble() * 100), rounded(robust / median * 100));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
