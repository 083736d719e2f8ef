package org.requestcore.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;

/**
 * How steady the machine is: the same loop over and over, its coefficient of variation by wall and by CPU time. Neighbours show in the wall time
 * only; a clock that changes its frequency shows in both.
 */
public final class Noise {
    /** Of one loop: long against a timer's resolution, short against a run. */
    private static final long TARGET_NS = 10_000_000;
    private static final int LOOPS = 30;
    /** The compiler has done with the loop by then. */
    private static final int WARM_UP = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Of every loop that ran, used so that it is run. */
    private long value = 1;

    private Noise() {
    }

    /**
     * About a third of a second of one thread: {@code loops}, {@code loopMs} (their mean), {@code wallCvPercent} and {@code cpuCvPercent}, and what
     * {@link Clocks} says. What the JVM can't tell is left out.
     */
    public static Map<String, Object> read() {
        Noise noise = new Noise();
        int steps = noise.calibrate();
        DoubleStatistics wall = DoubleStatistics.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION);
        DoubleStatistics cpu = DoubleStatistics.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION);
        boolean hasCpu = Clocks.hasThreadCpu();
        for (int i = 0; i < LOOPS; i++) {
            long wallStart = System.nanoTime();
            long cpuStart = hasCpu ? THREADS.getCurrentThreadCpuTime() : 0;
            noise.loop(steps);
            cpu.accept(hasCpu ? THREADS.getCurrentThreadCpuTime() - cpuStart : 0);
            wall.accept(System.nanoTime() - wallStart);
        }
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("loops", LOOPS);
        reading.put("loopMs", Math.round(wall.getAsDouble(Statistic.MEAN) / 10_000) / 100.0);
        reading.put("wallCvPercent", cvPercent(wall));
        if (hasCpu) {
            reading.put("cpuCvPercent", cvPercent(cpu));
        }
        reading.putAll(Clocks.read());
        return reading;
    }

    /** @return steps that take about {@link #TARGET_NS} here, now that the loop is compiled */
    private int calibrate() {
        int steps = 1_000;
        while (time(steps) < TARGET_NS / 2 && steps < Integer.MAX_VALUE / 4) {
            steps *= 2;
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < WARM_UP; i++) {
            least = Math.min(least, time(steps));
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, steps * (double) TARGET_NS / Math.max(1, least)));
    }

    private long time(int steps) {
        long start = System.nanoTime();
        loop(steps);
        return System.nanoTime() - start;
    }

    /** Arithmetic of which each step needs the one before: no memory, one core. */
    private void loop(int steps) {
        long next = value;
        for (int i = 0; i < steps; i++) {
            next = next * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        value = next;
    }

    private static double cvPercent(DoubleStatistics times) {
        return Math.round(times.getAsDouble(Statistic.STANDARD_DEVIATION) / times.getAsDouble(Statistic.MEAN) * 10_000) / 100.0;
    }
}
