package org.requestcore.profile;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measured iterations, without JMH's runner. */
final class Iterations {
    private Iterations() {
    }

    /** One of {@code count}, of that many operations. */
    static Collection<? extends Result<?>> profile(InternalProfiler profiler, int count, long operations, Runnable iteration) {
        IterationParams params = new IterationParams(IterationType.MEASUREMENT, count, new TimeValue(1, TimeUnit.SECONDS), 1);
        profiler.beforeIteration(null, params);
        iteration.run();
        @SuppressWarnings("unchecked")
        Collection<? extends Result<?>> results =
            (Collection<? extends Result<?>>) profiler.afterIteration(null, params, new IterationResult(null, params, new IterationResultMetaData(operations, operations)));
        return results;
    }
}
