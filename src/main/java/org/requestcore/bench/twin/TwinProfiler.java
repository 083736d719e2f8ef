package org.requestcore.bench.twin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

import org.requestcore.contract.twin.Twins;
import org.requestcore.profile.foreign.AsyncOptions;
import org.requestcore.profile.foreign.Score;

/** Puts what a program in another language has measured in the place of what JMH did, under JMH's names. */
public final class TwinProfiler implements InternalProfiler {
    /** Operations that a time is told of, so that its fractions of a nanosecond are kept. */
    private static final long MANY = 1_000_000;

    private static Twins.Measured measured;
    private static Optional<AsyncOptions> asked = Optional.empty();

    /** @param options of a profile of the program, if there is to be one */
    public TwinProfiler(String options) {
        asked = AsyncOptions.of(options);
    }

    @Override
    public String getDescription() {
        return "what a program in another language says; it is on for TwinBenchmark";
    }

    /** Where the program's is to be written, if there is to be one. */
    static Optional<Twins.Profile> profile(BenchmarkParams row) throws IOException {
        return asked.isPresent() ? Optional.of(new Twins.Profile(asked.get().collapsed(row.id()), Map.of(AsyncOptions.AGENT, asked.get().agent()))) : Optional.empty();
    }

    /** Of the iteration that runs, by its one thread; null if there is nothing. */
    static void note(Twins.Measured noted) {
        measured = noted;
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        // it has been measured
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult iteration) {
        if (measured == null) {
            return List.of();
        }
        Score.put(iteration, MANY, Math.round(measured.nanos() * MANY));
        List<Result<?>> results = new ArrayList<>();
        if (!Double.isNaN(measured.bytes())) {
            results.add(new ScalarResult("gc.alloc.rate.norm", measured.bytes(), "B/op", AggregationPolicy.AVG));
        }
        return results;
    }
}
