package org.requestcore.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.apache.commons.statistics.descriptive.Median;

/**
 * What the clocks can tell apart, and what asking them costs; after A. Shipilev, Nanotrusting the Nanotime (2014). Where a step is shorter than a call,
 * the step that is seen is a call's time.
 */
final class Clocks {
    private static final int BATCHES = 11;
    private static final int CALLS = 2_000;
    private static final int STEPS = 200;
    /** A clock of the scheduler's tick needs 10 ms for a step: two of them are enough to tell. */
    private static final long PATIENCE_NS = 25_000_000;

    private Clocks() {
    }

    static boolean hasThreadCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    }

    /** {@code nanoTimeStepNs}, {@code nanoTimeCallNs} of System.nanoTime; {@code cpuTimeStepNs}, {@code cpuTimeCallNs} of the thread's CPU time, if there is one. */
    static Map<String, Object> read() {
        Map<String, Object> reading = new LinkedHashMap<>();
        reading.put("nanoTimeStepNs", step(System::nanoTime));
        reading.put("nanoTimeCallNs", call(System::nanoTime));
        if (hasThreadCpu()) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            reading.put("cpuTimeStepNs", step(threads::getCurrentThreadCpuTime));
            reading.put("cpuTimeCallNs", call(threads::getCurrentThreadCpuTime));
        }
        return reading;
    }

    /** The smallest step of many; the longest that was waited, if there was none. */
    static long step(LongSupplier clock) {
        long least = PATIENCE_NS;
        long end = System.nanoTime() + PATIENCE_NS;
        long last = clock.getAsLong();
        for (int seen = 0; seen < STEPS && System.nanoTime() < end;) {
            long now = clock.getAsLong();
            if (now != last) {
                least = Math.min(least, now - last);
                last = now;
                seen++;
            }
        }
        return least;
    }

    /** The median of some batches, so that neither the first, uncompiled ones nor a neighbour counts. */
    private static long call(LongSupplier clock) {
        double[] batches = new double[BATCHES];
        for (int i = 0; i < BATCHES; i++) {
            long start = System.nanoTime();
            for (int j = 0; j < CALLS; j++) {
                clock.getAsLong();
            }
            batches[i] = (System.nanoTime() - start) / (double) CALLS;
        }
        return Math.round(Median.withDefaults().evaluate(batches));
    }
}
