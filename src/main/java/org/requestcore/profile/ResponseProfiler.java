package org.requestcore.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.util.SampleBuffer;
import org.openjdk.jmh.util.Statistics;

/**
 * How long single operations took from when they were due, as a benchmark of a fixed rate notes it: JMH times an operation from its own beginning, and so knows nothing of those that waited for the
 * one before. Percentiles over all measured iterations of a fork: the metrics {@code response.p50} to {@code response.max}, us, once a fork.
 */
public final class ResponseProfiler implements InternalProfiler {
    private static final double NANOS_PER_MICRO = 1e3;
    private static final Map<String, Double> PERCENTILES = new LinkedHashMap<>();

    static {
        List.of(50.0, 90.0, 99.0, 99.9, 99.99).forEach(percentile -> PERCENTILES.put("p" + String.valueOf(percentile).replaceFirst("[.]0$", ""), percentile));
        PERCENTILES.put("max", 100.0);
    }

    private static SampleBuffer noted = new SampleBuffer();

    private final SampleBuffer all = new SampleBuffer();
    private int measured;

    @Override
    public String getDescription() {
        return "-prof response: percentiles of requests that come at a fixed rate, from when they were due; it is on for PacedBenchmark";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        take();
    }

    /** By one thread; without a trace on the heap once the buckets are there. @param nanos from when the operation was due to its end */
    public static void note(long nanos) {
        noted.add(nanos);
    }

    private static SampleBuffer take() {
        SampleBuffer taken = noted;
        noted = new SampleBuffer();
        return taken;
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        SampleBuffer iteration = take();
        if (iterationParams.getType() != IterationType.MEASUREMENT) {
            return List.of();
        }
        all.addAll(iteration);
        if (++measured < iterationParams.getCount()) {
            return List.of();
        }
        Statistics statistics = all.getStatistics(1 / NANOS_PER_MICRO);
        return PERCENTILES.entrySet().stream().map(p -> new MeasuredOnce("response." + p.getKey(), statistics.getPercentile(p.getValue()), "us")).collect(Collectors.toList());
    }
}
