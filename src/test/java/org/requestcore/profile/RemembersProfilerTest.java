package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.BenchmarkException;

class RemembersProfilerTest {
    @Test
    void whatEachThreadLeavesIsDoneOnTheThreadsThatMeasured() {
        ExecutorService measuring = Executors.newSingleThreadExecutor(task -> new Thread(task, "measuring"));
        Afterwards.on(measuring);
        try {
            Result<?> remembers = Iterations.profile(new RemembersProfiler(), 1, 1, () -> {
                Afterwards.leave(() -> OptionalDouble.of(Thread.currentThread().getName().equals("measuring") ? 1 : 100));
                Afterwards.leave(() -> OptionalDouble.of(3));
            }).iterator().next();
            assertEquals("remembers", remembers.getLabel());
            assertEquals(2, remembers.getScore());
        } finally {
            measuring.shutdown();
        }
        Afterwards.on(java.util.concurrent.ForkJoinPool.commonPool());
    }

    @Test
    void iterationsThatLeaveNothingHaveNoMetric() {
        assertTrue(Iterations.profile(new RemembersProfiler(), 1, 1, () -> { }).isEmpty());
        assertTrue(Iterations.profile(new RemembersProfiler(), 1, 1, () -> Afterwards.leave(OptionalDouble::empty)).isEmpty());
    }

    @Test
    void whatFailsFailsTheForkWithItsOwnReason() {
        IllegalStateException failure = new IllegalStateException("wrong");
        BenchmarkException thrown = assertThrows(BenchmarkException.class, () -> Iterations.profile(new RemembersProfiler(), 1, 1, () -> Afterwards.leave(() -> {
            throw failure;
        })));
        assertSame(failure, thrown.getSuppressed()[0]);
    }

    @Test
    void whatATrialLeftThatFailedIsForgotten() {
        Afterwards.leave(() -> {
            throw new IllegalStateException("of another row");
        });
        assertTrue(Iterations.profile(new RemembersProfiler(), 1, 1, () -> { }).isEmpty());
    }
}
