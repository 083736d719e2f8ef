package org.requestcore.machine.doctor;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.apache.commons.statistics.descriptive.Median;

/**
 * The main class of a small JVM that does what a row's fork does, in a third of a second: warms up, measures a few iterations, tells their median. Its
 * operation is like a route's: a look-up among 8,192 keys of bytes in a random order, some tens of nanoseconds of hashing, memory and branches.
 * It allocates nothing, so that no collection can excuse what is seen.
 */
public final class ForkKernel {
    private static final int KEYS = 8_192;
    private static final long WARM_UP_NS = 100_000_000;
    private static final int ITERATIONS = 5;
    private static final long ITERATION_NS = 20_000_000;
    /** So that asking for the time is no part of the work. */
    private static final int BATCH = 1_024;

    private final byte[][] keys = new byte[KEYS][];
    /** Open addressing, half full: 1 more than the key's index, 0 for none. */
    private final int[] slots = new int[2 * KEYS];
    private int next;
    private long found;

    ForkKernel() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < KEYS; i++) {
            keys[i] = new byte[random.nextInt(24, 64)];
            random.nextBytes(keys[i]);
            int slot = slot(keys[i]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    /** Prints nanoseconds an operation by wall and, where the JVM can tell, by CPU time: {@code 61.2 60.8}. */
    public static void main(String[] arguments) {
        ForkKernel kernel = new ForkKernel();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean hasCpu = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
        kernel.run(WARM_UP_NS);
        double[] wall = new double[ITERATIONS];
        double[] cpu = new double[ITERATIONS];
        for (int i = 0; i < ITERATIONS; i++) {
            long wallStart = System.nanoTime();
            long cpuStart = hasCpu ? threads.getCurrentThreadCpuTime() : 0;
            double operations = kernel.run(ITERATION_NS);
            cpu[i] = hasCpu ? (threads.getCurrentThreadCpuTime() - cpuStart) / operations : 0;
            wall[i] = (System.nanoTime() - wallStart) / operations;
        }
        System.out.println(Median.withDefaults().evaluate(wall) + (hasCpu ? " " + Median.withDefaults().evaluate(cpu) : ""));
    }

    private long run(long nanos) {
        long end = System.nanoTime() + nanos;
        long operations = 0;
        while (System.nanoTime() < end) {
            batch();
            operations += BATCH;
        }
        return operations;
    }

    private void batch() {
        for (int i = 0; i < BATCH; i++) {
            found += find(keys[next++ & KEYS - 1]);
        }
    }

    int find(byte[] key) {
        int slot = slot(key);
        while (slots[slot] != 0 && !Arrays.equals(keys[slots[slot] - 1], key)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot] - 1;
    }

    private int slot(byte[] key) {
        int hash = 0;
        for (byte octet : key) {
            hash = hash * 31 + octet;
        }
        return (hash ^ hash >>> 16) & slots.length - 1;
    }
}
