package org.requestcore.result;

import org.apache.commons.statistics.descriptive.Median;

/** The library sorts in place unless it is told to copy, and iterations stand in an order that means something. */
final class Medians {
    private static final Median MEDIAN = Median.withDefaults().withCopy(true);

    private Medians() {
    }

    static double of(double[] values) {
        return MEDIAN.evaluate(values);
    }
}
