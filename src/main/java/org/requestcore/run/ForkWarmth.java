package org.requestcore.run;

import java.util.Collection;
import java.util.Objects;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

import org.requestcore.steady.Warmth;

/** Finds in JMH's result of a fork what tells whether it was warm. */
final class ForkWarmth {
    private static final String COMPILER = "compiler";
    private static final String BEFORE = "compiler.before";
    private static final String STUCK = "compiler.stuck";

    private ForkWarmth() {
    }

    static Warmth of(BenchmarkResult fork) {
        Collection<IterationResult> iterations = fork.getIterationResults();
        double[] scores = iterations.stream().mapToDouble(iteration -> iteration.getPrimaryResult().getScore()).toArray();
        double[] millis = metric(iterations, COMPILER);
        double[] before = metric(iterations, BEFORE);
        double[] stuck = metric(iterations, STUCK);
        return Warmth.of(scores, fork.getParams().getMode() != Mode.Throughput, millis.length == 0 ? null : millis, before.length == 0 ? Double.NaN : before[0], stuck.length == 0 ? null : stuck);
    }

    private static double[] metric(Collection<IterationResult> iterations, String name) {
        return iterations.stream().map(iteration -> iteration.getSecondaryResults().get(name)).filter(Objects::nonNull).mapToDouble(Result::getScore).toArray();
    }
}
