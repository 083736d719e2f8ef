package org.requestcore.profile;

import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * How often, and how long, the garbage collector stops all threads while a fork is measured, as Flight Recorder has it ({@code jdk.GCPhasePause}): the metrics {@code pause.count},
 * {@code pause.total} and {@code pause.max} in ms, once a fork. An operation that a pause falls into takes longer by it; so at most {@code pause.count} operations of the fork, by the number of all, are
 * slow for its sake, and percentiles below that are not the collector's.
 */
public final class PauseProfiler implements InternalProfiler {
    private static final double NANOS_PER_MILLI = 1e6;

    private FlightRecording recording;
    private int measured;

    @Override
    public String getDescription() {
        return "-prof pause: the garbage collector's pauses while a fork is measured, by Flight Recorder; it is on for PauseBenchmark";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        if (recording == null) {
            recording = new FlightRecording("jdk.GCPhasePause", pause -> pause.withoutThreshold().withoutStackTrace());
        }
        if (iterationParams.getType() == IterationType.MEASUREMENT) {
            recording.measure();
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (iterationParams.getType() != IterationType.MEASUREMENT || ++measured < iterationParams.getCount()) {
            return List.of();
        }
        double[] pauses = recording.end().stream().mapToDouble(pause -> pause.getDuration().toNanos() / NANOS_PER_MILLI).toArray();
        double total = 0;
        double longest = 0;
        for (double pause : pauses) {
            total += pause;
            longest = Math.max(longest, pause);
        }
        return List.of(new MeasuredOnce("pause.count", pauses.length, "pauses"), new MeasuredOnce("pause.total", total, "ms"), new MeasuredOnce("pause.max", longest, "ms"));
    }
}
