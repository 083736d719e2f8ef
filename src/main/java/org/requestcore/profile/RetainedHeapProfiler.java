package org.requestcore.profile;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How many bytes of live heap an operation leaves behind: the heap in use after full collections, after an iteration less before it, by the
 * operations of the iteration. For benchmarks that keep what they build.
 *
 * <p>A full collection lets regions be that are all but full, and counts what is dead in them as used ({@code MarkSweepDeadRatio}, 5 % by default;
 * G1's since JDK-8262068): it is told to let none be.
 */
public final class RetainedHeapProfiler extends ForkProfiler {
    /** After one collection, references that were just cleared may still hold what they refer to. */
    private static final int COLLECTIONS = 3;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private long before;

    @Override
    public String getDescription() {
        return "-prof retained: live heap that an operation leaves behind, B/op; it is on for the memory rows";
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        return List.of("-XX:MarkSweepDeadRatio=0");
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        before = liveBytes();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        double perOp = (double) (liveBytes() - before) / Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult("retained", perOp, "B/op", AggregationPolicy.AVG));
    }

    private long liveBytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
