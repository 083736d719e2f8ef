package org.requestcore.profile;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * How long the JIT compilers worked on what they finished in an iteration: the metric {@code compiler}, ms; and, once a fork, what they had worked before it was measured: {@code
 * compiler.before}. A compilation is booked when it ends, so that a long one shows late, and what waits for it not at all: {@code compiler.queue} tells how many methods were under way
 * or waiting at the end of each measured iteration. The first two tell a fork that is warm from one that is not. No metrics where the JVM has no compiler, or doesn't tell.
 */
public final class CompilerProfiler implements InternalProfiler {
    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final boolean isSupported = compiler != null && compiler.isCompilationTimeMonitoringSupported();
    private long before;
    private CompileQueue queue;
    private boolean isMeasured;

    @Override
    public String getDescription() {
        return "-prof compiler: the JIT compilers' time in an iteration, ms, and what waits for them at its end; it is on in every run";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        if (queue == null) {
            // asked for the first time it loads a thousand classes, which nobody shall be measured beside
            queue = new CompileQueue();
            queue.length();
        }
        before = isSupported ? compiler.getTotalCompilationTime() : 0;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (!isSupported) {
            return List.of();
        }
        List<Result<?>> results = new ArrayList<>(List.of(new ScalarResult("compiler", compiler.getTotalCompilationTime() - before, "ms", AggregationPolicy.AVG)));
        if (iterationParams.getType() == IterationType.MEASUREMENT) {
            if (!isMeasured) {
                isMeasured = true;
                results.add(new MeasuredOnce("compiler.before", before, "ms"));
            }
            queue.length().ifPresent(length -> results.add(new ScalarResult("compiler.queue", length, "methods", AggregationPolicy.AVG)));
        }
        return results;
    }
}
