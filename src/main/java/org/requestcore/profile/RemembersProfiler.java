package org.requestcore.profile;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.BenchmarkException;

/**
 * What a contender remembers: the metric {@code remembers}, its time for what it never met by that for what it met before, once a fork. Found when the
 * contender is proved again, after the last iteration; a contender that fails there fails the fork. No metric where nothing is unmet, or all is told.
 */
public final class RemembersProfiler implements InternalProfiler {
    @Override
    public String getDescription() {
        return "-prof remembers: the time for what a contender never met by that for what it met; it is on in every run";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        Afterwards.forget();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        try {
            return Afterwards.perform().stream().mapToDouble(Double::doubleValue).average().stream().mapToObj(ratio -> new MeasuredOnce("remembers", ratio, "unmet/met")).toList();
        } catch (ExecutionException e) {
            throw new BenchmarkException("not proved after the last iteration", List.of(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
