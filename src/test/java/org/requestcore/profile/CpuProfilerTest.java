package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

class CpuProfilerTest {
    private static final long BUSY_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int OPERATIONS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        worker.shutdown();
    }

    @Test
    void isWhatTheWorkerWasOnTheCpu() {
        worker(() -> { });
        double wall = System.nanoTime();
        Collection<? extends Result<?>> results = Iterations.profile(new CpuProfiler(), 1, OPERATIONS, () -> worker(CpuProfilerTest::burn));
        wall = System.nanoTime() - wall;
        assertEquals(1, results.size());
        Result<?> cpu = results.iterator().next();
        assertEquals("cpu", cpu.getLabel());
        assertEquals("ns/op", cpu.getScoreUnit());
        assertTrue(cpu.getScore() * OPERATIONS >= BUSY_NS, cpu.toString());
        assertTrue(cpu.getScore() * OPERATIONS <= wall * 1.05, cpu + ", wall " + wall / OPERATIONS);
    }

    @Test
    void aThreadThatIsStartedMeanwhileCounts() {
        assertTrue(perOp(() -> worker(CpuProfilerTest::burn)) * OPERATIONS >= BUSY_NS);
    }

    @Test
    void theRunnersOwnThreadDoesNot() {
        double cpu = perOp(CpuProfilerTest::burn) * OPERATIONS;
        assertTrue(cpu < BUSY_NS / 2.0, cpu + " ns of " + BUSY_NS);
    }

    @Test
    void noOperationsNoMetric() {
        assertTrue(Iterations.profile(new CpuProfiler(), 1, 0, () -> { }).isEmpty());
    }

    private static double perOp(Runnable iteration) {
        return Iterations.profile(new CpuProfiler(), 1, OPERATIONS, iteration).iterator().next().getScore();
    }

    private void worker(Runnable task) {
        try {
            worker.submit(task).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void burn() {
        long until = THREADS.getCurrentThreadCpuTime() + BUSY_NS;
        while (THREADS.getCurrentThreadCpuTime() < until) {
            Thread.onSpinWait();
        }
    }
}
