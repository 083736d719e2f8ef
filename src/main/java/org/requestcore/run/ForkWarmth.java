package org.requestcore.run;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

import org.requestcore.steady.Warmth;

/** Finds in JMH's result of a fork what tells whether it was warm. */
final class ForkWarmth {
    private static final String COMPILER = "compiler";

    private ForkWarmth() {
    }

    static Warmth of(BenchmarkResult fork) {
        Collection<IterationResult> iterations = fork.getIterationResults();
        double[] scores = iterations.stream().mapToDouble(iteration -> iteration.getPrimaryResult().getScore()).toArray();
        DoubleStream compiled = iterations.stream().map(iteration -> iteration.getSecondaryResults().get(COMPILER)).filter(Objects::nonNull).mapToDouble(Result::getScore);
        double[] millis = compiled.toArray();
        IterationParams measured = fork.getParams().getMeasurement();
        return Warmth.of(scores, fork.getParams().getMode() != Mode.Throughput, millis.length == 0 ? null : millis, iterations.size() * measured.getTime().convertTo(TimeUnit.MICROSECONDS) / 1e3);
    }
}
