package org.requestcore.profile;

import java.io.File;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * How long the JIT compilers worked on what they finished in an iteration: the metric {@code compiler}, ms; and, once a fork, what they had worked before it was measured: {@code
 * compiler.before}. A compilation is booked when it ends, so that a long one shows late: look at all iterations of a fork. What compilers don't come to, under a CPU quota or beside a neighbour,
 * is never booked: {@code compiler.stuck} is how many methods waited for a compiler, or were with one, all through a measured iteration, at its begin and at its end. The three tell a fork
 * that is warm from one that is not. No metrics where the JVM has no compiler, or doesn't tell.
 */
public final class CompilerProfiler implements ExternalProfiler, InternalProfiler {
    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final boolean isSupported = compiler != null && compiler.isCompilationTimeMonitoringSupported();
    private long before;
    private boolean isMeasured;
    /** From the fork's first iteration on: what it loads is no part of a measured one. */
    private Optional<CompileQueue> queue;
    private Set<Integer> waiting;

    @Override
    public String getDescription() {
        return "-prof compiler: the JIT compilers' time in an iteration, ms, and what waited for them all through it; it is on in every run";
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        return List.of(CompileQueue.OPTION);
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        if (queue == null) {
            queue = isSupported ? CompileQueue.ofThisJvm() : Optional.empty();
        }
        waiting = queue.map(CompileQueue::compilations).orElse(Set.of());
        before = isSupported ? compiler.getTotalCompilationTime() : 0;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (!isSupported) {
            return List.of();
        }
        List<Result<?>> results = new ArrayList<>(List.of(new ScalarResult("compiler", compiler.getTotalCompilationTime() - before, "ms", AggregationPolicy.AVG)));
        if (iterationParams.getType() == IterationType.MEASUREMENT) {
            queue.ifPresent(asked -> results.add(new ScalarResult("compiler.stuck", asked.compilations().stream().filter(waiting::contains).count(), "methods", AggregationPolicy.AVG)));
            if (!isMeasured) {
                isMeasured = true;
                results.add(new MeasuredOnce("compiler.before", before, "ms"));
            }
        }
        return results;
    }

    @Override
    public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
        return List.of();
    }

    @Override
    public void beforeTrial(BenchmarkParams benchmarkParams) {
        // the fork does it all
    }

    @Override
    public Collection<? extends Result<?>> afterTrial(BenchmarkResult result, long pid, File stdOut, File stdErr) {
        return List.of();
    }

    @Override
    public boolean allowPrintOut() {
        return true;
    }

    @Override
    public boolean allowPrintErr() {
        return true;
    }
}
