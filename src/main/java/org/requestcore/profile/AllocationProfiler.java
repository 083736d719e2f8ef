package org.requestcore.profile;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.sun.management.OperatingSystemMXBean;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.results.TextResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * Which classes, how many instances and how many bytes an operation allocates: not sampled, but the difference of two class histograms of all
 * objects, dead ones too, over the fork's measured iterations in which no collection ran.
 *
 * <p>Metrics, once a fork: {@code alloc.CLASS} in B/op and {@code alloc.CLASS.count} in #/op ({@code byte-array} for {@code byte[]}); {@code alloc.other},
 * what is too little for a name; {@code alloc.total}, their sum; {@code alloc.threads}, what the threads' own counters say, to hold the total against
 * (JMH's {@code gc.alloc.rate.norm} is made from these; on newer JDKs it counts the runner's thread too, and so the histograms, if {@code gc} begins
 * before this profiler); {@code alloc.collections}, how many ran in iterations that are therefore left out. Text {@code alloc}: the table.
 *
 * <p>The fork's collector is the user's. Its heap is half of the machine's (container's) memory, most of it young, so that an iteration fits: Epsilon would
 * have to hold the warm-up as well. Below 32 GB, for above it references are wider. Objects are allocated outside of thread-local buffers, for the
 * gaps in these are filled with arrays that nobody asked for (JDK-8284435 gave them a class of their own, in 19). So it is slower, but allocates the same; for times
 * are no result here, so large a heap isn't touched beforehand.
 */
public final class AllocationProfiler extends ForkProfiler {
    private static final long MIB = 1 << 20;
    private static final long WIDEST_HEAP_MIB = 30 << 10;

    /** Read after the last iteration only: else the compilers would work on what reads histograms while the next one is measured, and the fork look cold. */
    private final List<Observed> observed = new ArrayList<>();
    private Optional<String> obstacle;
    private HeapWindow window;
    private int measured;

    /** An iteration: its window, closed, and how many operations it had. */
    private record Observed(HeapWindow window, long operations) {
    }

    @Override
    public String getDescription() {
        return "-prof alloc: exactly which classes, how many instances and bytes an operation allocates";
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        long memoryMib = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() / MIB;
        long heapMib = Math.min(memoryMib / 2, WIDEST_HEAP_MIB);
        return List.of("-Xms" + heapMib + "m", "-Xmx" + heapMib + "m", "-Xmn" + heapMib * 3 / 4 + "m", "-XX:-AlwaysPreTouch", "-XX:-UseTLAB");
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        if (obstacle == null) {
            obstacle = HeapWindow.obstacle();
        }
        if (obstacle.isEmpty() && iterationParams.getType() == IterationType.MEASUREMENT) {
            window = HeapWindow.open();
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (iterationParams.getType() != IterationType.MEASUREMENT) {
            return List.of();
        }
        if (window != null) {
            window.close();
            observed.add(new Observed(window, result.getMetadata().getAllOps()));
        }
        measured++;
        return measured == iterationParams.getCount() ? results() : List.of();
    }

    private List<Result<?>> results() {
        if (obstacle.isPresent()) {
            return List.of(new TextResult("Allocation can't be told: " + obstacle.get() + ".\n", "alloc"));
        }
        Allocations allocations = new Allocations();
        observed.forEach(iteration -> allocations.add(iteration.window(), iteration.operations()));
        List<Result<?>> results = new ArrayList<>();
        if (!allocations.isEmpty()) {
            for (Allocations.Line line : allocations.lines()) {
                results.add(new MeasuredOnce("alloc." + line.name(), line.bytes(), "B/op"));
                results.add(new MeasuredOnce("alloc." + line.name() + ".count", line.instances(), "#/op"));
            }
            results.add(new MeasuredOnce("alloc.other", allocations.other().bytes(), "B/op"));
            results.add(new MeasuredOnce("alloc.total", allocations.total().bytes(), "B/op"));
            results.add(new MeasuredOnce("alloc.threads", allocations.byThreads(), "B/op"));
        }
        results.add(new ScalarResult("alloc.collections", allocations.collections(), "counts", AggregationPolicy.SUM));
        results.add(new TextResult(AllocationTable.of(allocations), "alloc"));
        return results;
    }
}
