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
 * compiler.before}. The two tell a fork that is warm from one that is not. A compilation is booked when it ends, so that a long one shows late: look at all iterations of a
 * fork. No metrics where the JVM has no compiler, or doesn't tell.
 */
public final class CompilerProfiler implements InternalProfiler {
    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final boolean isSupported = compiler != null && compiler.isCompilationTimeMonitoringSupported();
    private long before;
    private boolean isMeasured;

    @Override
    public String getDescription() {
        return "-prof compiler: the JIT compilers' time in an iteration, ms; it is on in every run";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        before = isSupported ? compiler.getTotalCompilationTime() : 0;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (!isSupported) {
            return List.of();
        }
        List<Result<?>> results = new ArrayList<>(List.of(new ScalarResult("compiler", compiler.getTotalCompilationTime() - before, "ms", AggregationPolicy.AVG)));
        if (!isMeasured && iterationParams.getType() == IterationType.MEASUREMENT) {
            isMeasured = true;
            results.add(new MeasuredOnce("compiler.before", before, "ms"));
        }
        return results;
    }
}
