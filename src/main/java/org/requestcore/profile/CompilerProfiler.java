package org.requestcore.profile;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
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
public final class CompilerProfiler extends ForkProfiler {
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
        List<Result<?>> results = new ArrayList<>();
        results.add(new ScalarResult("compiler", compiler.getTotalCompilationTime() - before, "ms", AggregationPolicy.AVG));
        if (queue.isPresent()) {
            // in warm-ups too: code that runs in measured iterations only would be compiled in them
            Set<Integer> stuck = queue.get().compilations();
            stuck.retainAll(waiting);
            results.add(new ScalarResult("compiler.stuck", stuck.size(), "methods", AggregationPolicy.AVG));
        }
        if (iterationParams.getType() == IterationType.MEASUREMENT && !isMeasured) {
            isMeasured = true;
            results.add(new MeasuredOnce("compiler.before", before, "ms"));
        }
        return results;
    }
}
