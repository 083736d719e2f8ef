package org.requestcore.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * How steady the machine is: the same loop over and over, its coefficient of variation by wall and by CPU time. Neighbours show in the wall time
 * only; a clock that changes its frequency shows in both.
 */
final class Noise {
    private static final int LOOPS = 60;
    private static final int WARM_UP = 10;
    /** Some ten milliseconds of dependent arithmetic: long against a timer's resolution, short against a run. */
    private static final int STEPS = 10_000_000;

    private Noise() {
    }

    static Map<String, Double> read() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        DescriptiveStatistics wall = new DescriptiveStatistics();
        DescriptiveStatistics cpu = new DescriptiveStatistics();
        long value = 1;
        for (int i = 0; i < LOOPS; i++) {
            long wallStart = System.nanoTime();
            long cpuStart = threads.getCurrentThreadCpuTime();
            value = loop(value);
            if (i >= WARM_UP) {
                cpu.addValue(threads.getCurrentThreadCpuTime() - cpuStart);
                wall.addValue(System.nanoTime() - wallStart);
            }
        }
        // the value is used, so that the loop is run; it is odd, so this never happens
        double nothing = value == 0 ? 1 : 0;
        return Map.of("wallCvPercent", percent(wall) + nothing, "cpuCvPercent", percent(cpu) + nothing);
    }

    private static long loop(long start) {
        long value = start;
        for (int i = 0; i < STEPS; i++) {
            value = value * 6_364_136_223_846_793_005L + 2L;
        }
        return value;
    }

    private static double percent(DescriptiveStatistics times) {
        return Math.round(times.getStandardDeviation() / times.getMean() * 10_000) / 100.0;
    }
}
