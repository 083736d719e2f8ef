package org.requestcore.profile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * How long an operation is on a CPU: the metric {@code cpu}, ns/op, the CPU time of the fork's Java threads over an iteration, user and system, by
 * its operations. Wall time has what a neighbour, the scheduler or the hypervisor took as well: where the two part, the fork was disturbed, or the
 * operation waits, or works on more than one thread.
 *
 * <p>Not seen: JIT compiler and garbage collector, which are no Java threads; threads that end within the iteration. Without warm-up the set-up is
 * in the first iteration. No metric where the JVM can't tell a thread's CPU time.
 */
public final class CpuProfiler implements InternalProfiler {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean supported = enable(threads);
    private ThreadCounters before;

    private static boolean enable(ThreadMXBean threads) {
        try {
            if (threads.isThreadCpuTimeSupported()) {
                threads.setThreadCpuTimeEnabled(true);
                return true;
            }
        } catch (UnsupportedOperationException | SecurityException e) {
            // on in every run: never a reason to fail one
        }
        return false;
    }

    @Override
    public String getDescription() {
        return "-prof cpu: on-CPU time of an operation, ns/op; it is on in every run";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        if (supported) {
            before = new ThreadCounters(threads::getThreadCpuTime);
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        long operations = result.getMetadata().getAllOps();
        if (before == null || operations == 0) {
            return List.of();
        }
        double perOp = (double) new ThreadCounters(threads::getThreadCpuTime).since(before) / operations;
        return List.of(new ScalarResult("cpu", perOp, "ns/op", AggregationPolicy.AVG));
    }
}
