package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.BenchmarkException;

class RemembersProfilerTest {
    private final ExecutorService measuring = Executors.newSingleThreadExecutor(task -> new Thread(task, "measuring"));

    @BeforeEach
    void measureOnAThreadOfOurOwn() {
        Afterwards.on(measuring);
    }

    @AfterEach
    void stop() {
        Afterwards.on(ForkJoinPool.commonPool());
        measuring.shutdown();
    }

    @Test
    void whatEachThreadLeavesIsDoneOnTheThreadsThatMeasured() {
        Result<?> remembers = Iterations.profile(new RemembersProfiler(), 1, 1, () -> {
            Afterwards.leave(() -> OptionalDouble.of(Thread.currentThread().getName().equals("measuring") ? 1 : 100));
            Afterwards.leave(() -> OptionalDouble.of(3));
        }).iterator().next();
        assertEquals("remembers", remembers.getLabel());
        assertEquals(2, remembers.getScore());
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
