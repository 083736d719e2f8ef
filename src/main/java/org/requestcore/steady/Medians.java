package org.requestcore.steady;

import org.apache.commons.statistics.descriptive.Median;

/** The library sorts in place unless it is told to copy, and iterations stand in an order that means something. */
public final class Medians {
    private static final Median MEDIAN = Median.withDefaults().withCopy(true);

    private Medians() {
    }

    public static double of(double[] values) {
        return MEDIAN.evaluate(values);
    }
}
