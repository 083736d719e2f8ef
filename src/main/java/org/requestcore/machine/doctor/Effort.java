package org.requestcore.machine.doctor;

import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What forks cost in time.
 *
 * @param rowSeconds  one fork of one row at the suite's defaults
 * @param tourSeconds one fork of each row of the tour
 */
public record Effort(double rowSeconds, double tourSeconds) {
    /** A JVM's start and the set-up with its proof, at a guess. */
    private static final double START_SECONDS = 1;

    /**
     * What it takes to tell two rows apart.
     *
     * @param forksAnArm  of each row
     * @param pairSeconds two rows at the suite's defaults
     * @param tourSeconds the tour with so many forks
     */
    public record Need(int forksAnArm, long pairSeconds, long tourSeconds) {
    }

    /** @param defaults the class whose annotations say how rows are measured */
    public static Effort of(Class<?> defaults, double tourSeconds) {
        Warmup warmup = defaults.getAnnotation(Warmup.class);
        Measurement measurement = defaults.getAnnotation(Measurement.class);
        double iterations = seconds(warmup.iterations() * warmup.timeUnit().toNanos(warmup.time())) + seconds(measurement.iterations() * measurement.timeUnit().toNanos(measurement.time()));
        return new Effort(START_SECONDS + iterations, tourSeconds);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    Need need(Spread spread, double differencePercent) {
        int forks = Resolution.forksAnArm(spread.robustPercent(), differencePercent);
        return new Need(forks, Math.round(2 * forks * rowSeconds), Math.round(forks * tourSeconds));
    }
}
