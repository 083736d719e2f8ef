package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

import org.requestcore.plan.Fork;
import org.requestcore.plan.Plan;
import org.requestcore.plan.PlannedRow;
import org.requestcore.plan.Selection;
import org.requestcore.run.folder.ForkRecord;

class WarmupsTest {
    private static final double COMPILING = 500;
    /** Five iterations of a second are the first guess of the annotations. */
    private static final PlannedRow ROW = row("RouteMatch", "-p", "stack=floor", "-p", "profile=clean");

    @Test
    void aColdForkDoublesTheWarmUpOfItsContenderAlone() {
        Warmups warmups = new Warmups(60);
        PlannedRow other = row("RouteMatch", "-p", "stack=radix", "-p", "profile=clean");
        assertEquals(5, warmups.of(ROW));
        warmups.learn(fork(5, "cold", COMPILING));
        assertEquals(10, warmups.of(ROW), "what was needed is what the other forks begin with");
        assertEquals(10, warmups.of(row("RouteMatch", "-p", "stack=floor", "-p", "profile=polluted")), "the same code for the most part");
        assertEquals(5, warmups.of(row("TableSize", "-p", "stack=floor")));
        assertEquals(5, warmups.of(other));
        warmups.learn(fork(10, null, 0));
        assertEquals(10, warmups.of(ROW));
    }

    /** Under a quota compilers end little: what waits for them all along needs a longer warm-up as well. */
    @Test
    void whatWaitsToBeCompiledIsTheCompilersToo() {
        Warmups warmups = new Warmups(60);
        warmups.learn(fork(5, "cold", 0, 3));
        assertEquals(10, warmups.of(ROW));
    }

    @Test
    void aForkThatOnlyGetsFasterIsLengthenedAlone() {
        Warmups warmups = new Warmups(60);
        warmups.learn(fork(5, "cold", 0));
        assertEquals(10, warmups.again(ROW, 5));
        assertEquals(5, warmups.of(ROW));
        warmups.learn(fork(10, null, 0));
        assertEquals(5, warmups.of(ROW), "nor does it teach that it was warm after the longer one");
        warmups.learn(fork(20, "cold", COMPILING));
        assertEquals(40, warmups.again(ROW, 5), "never shorter than its row's");
    }

    @Test
    void theCeilingEndsIt() {
        Warmups warmups = new Warmups(60);
        int iterations = warmups.of(ROW);
        int forks = 0;
        while (!warmups.isLongest(ROW, iterations)) {
            iterations = warmups.again(ROW, iterations);
            forks++;
        }
        assertEquals(60, iterations);
        assertEquals(4, forks, "5, 10, 20, 40 seconds, then the last one");
    }

    /** Whoever guesses higher than the ceiling has his way, once. */
    @Test
    void aFirstGuessIsNeverCut() {
        Warmups warmups = new Warmups(2);
        assertEquals(5, warmups.of(ROW));
        assertTrue(warmups.isLongest(ROW, 5));
    }

    @Test
    void anEarlierSessionIsRemembered() {
        Warmups warmups = new Warmups(60);
        warmups.learn(fork(20, "cold", COMPILING));
        warmups.learn(fork(5, "cold", COMPILING));
        assertEquals(40, warmups.of(ROW));
        assertFalse(warmups.isLongest(ROW, 40));
    }

    private static PlannedRow row(String... arguments) {
        return Plan.of(List.of(Selection.of(List.of(arguments)))).rows().get(0);
    }

    /** @param compiled milliseconds while it was measured; its compilers had worked for a second before */
    private static ForkRecord fork(int warmups, String cold, double compiled) {
        return fork(warmups, cold, compiled, 0);
    }

    /** @param stuck methods that waited to be compiled all along */
    private static ForkRecord fork(int warmups, String cold, double compiled, int stuck) {
        IterationParams iterations = new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.seconds(1), 1);
        BenchmarkParams params = new BenchmarkParams("a.B.c", "a.B_c", false, 1, new int[] {1}, List.of(), 1, 0, iterations, iterations, Mode.AverageTime, new WorkloadParams(),
            TimeUnit.NANOSECONDS, 1, "java", List.of(), "17", "vm", "17", "1.37", TimeValue.minutes(10));
        IterationResult iteration = new IterationResult(params, iterations, null);
        iteration.addResult(new AverageTimeResult(ResultRole.PRIMARY, "c", 1, 100, TimeUnit.NANOSECONDS));
        iteration.addResult(new ScalarResult("compiler", compiled, "ms", AggregationPolicy.SUM));
        iteration.addResult(new ScalarResult("compiler.before", 1_000, "ms", AggregationPolicy.MAX));
        iteration.addResult(new ScalarResult("compiler.stuck", stuck, "methods", AggregationPolicy.AVG));
        return ForkRecord.of(new Fork(ROW, 1), warmups, "2026-01-01T00:00:00Z", 1, cold, new BenchmarkResult(params, List.of(iteration)));
    }
}
