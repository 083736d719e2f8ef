package org.requestcore.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

import org.requestcore.profile.MeasuredOnce;
import org.requestcore.profile.foreign.AsyncOptions;
import org.requestcore.profile.foreign.Score;

/**
 * What a window of load says, as an iteration's results. JMH counts windows; an operation is a request, so the score is put in its place: the window's time by its requests. Beside it {@code cpu}, ns/op, user
 * and kernel, of the server's process, {@code compiler}, {@code compiler.before}, ms, and {@code compiler.stuck}, as of other rows' forks, and {@code load.*}.
 */
public final class LoadProfiler implements InternalProfiler {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;
    /** Of a second. */
    private static final double MILLIS = 1e3;

    private static Window window;
    /** Of a profile of the server, if there is to be one. */
    private static Optional<AsyncOptions> profile = Optional.empty();
    private static ServedProcess server;
    /** Null until what is measured begins, and where none is asked for. */
    private static ServerProfile running;
    /** How many are still to be measured. */
    private static int windows;

    private boolean isMeasured;

    /** @param options of a profile of the server, if there is to be one */
    public LoadProfiler(String options) {
        profile = AsyncOptions.of(options);
    }

    @Override
    public String getDescription() {
        return "requests and CPU time of a server that is loaded; it is on for all that loads one";
    }

    /** Of a profile of the server, if there is to be one. */
    static Optional<AsyncOptions> profile() {
        return profile;
    }

    /** Of the server that is loaded in this fork. */
    static void note(ServedProcess started) {
        server = started;
    }

    /** Of the iteration that runs, by its one thread. */
    static void note(Window noted) {
        window = noted;
        if (running != null) {
            // after its last iteration there is no server any more
            running.keep(--windows == 0);
        }
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        window = null;
        if (iterationParams.getType() == IterationType.MEASUREMENT && !isMeasured && profile.isPresent()) {
            windows = iterationParams.getCount();
            try {
                running = ServerProfile.of(server, profile.get(), benchmarkParams.id(), windows * iterationParams.getTime().convertTo(TimeUnit.MILLISECONDS) / MILLIS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult iteration) {
        Window told = window;
        if (told == null) {
            return List.of();
        }
        Count count = told.count();
        Usage used = told.used();
        double requests = Math.max(1, count.requests());
        Score.put(iteration, requests, Math.round(count.micros() * NANOS_PER_MICRO));
        List<Result<?>> results = new ArrayList<>(List.of(
            scalar("cpu", (used.userNanos() + used.kernelNanos()) / requests, "ns/op"), scalar("compiler", told.compiledNanos() / NANOS_PER_MILLI, "ms"), scalar("compiler.stuck", told.stuck(), "methods"),
            scalar("load.user", used.userNanos() / requests / NANOS_PER_MICRO, "us/op"), scalar("load.kernel", used.kernelNanos() / requests / NANOS_PER_MICRO, "us/op"),
            scalar("load.wait", used.waitNanos() / requests / NANOS_PER_MICRO, "us/op"), scalar("load.switches", used.switches() / requests, "switches/op"),
            scalar("load.rate", requests / count.micros() * 1e6, "requests/s"), scalar("load.errors", count.errors(told.scenario()), "requests"),
            scalar("load.client", told.clientNanos() / NANOS_PER_MICRO / count.micros(), "cores"), scalar("load.resident", used.residentBytes(), "B")));
        if (told.scenario().depth() == 1) {
            results.addAll(latencies(count));
        }
        if (iterationParams.getType() == IterationType.MEASUREMENT && !isMeasured) {
            isMeasured = true;
            results.add(new MeasuredOnce("compiler.before", told.compiledBeforeNanos() / NANOS_PER_MILLI, "ms"));
            results.add(new MeasuredOnce("load.start", told.startMillis(), "ms"));
            results.add(new MeasuredOnce("load.compilers", server.awaitedMillis(), "ms"));
            results.add(new MeasuredOnce("load.idle", told.idleBytes(), "B"));
        }
        return results;
    }

    /** Of single requests: wrk times a piece of several once, and then corrects by the number of answers (stats_correct in its stats.c), so that percentiles of pieces are none. */
    private static List<Result<?>> latencies(Count count) {
        return List.of(
            scalar("load.mean", count.mean(), "us"), scalar("load.p50", count.p50(), "us"), scalar("load.p90", count.p90(), "us"), scalar("load.p99", count.p99(), "us"), scalar("load.p99.9", count.p999(), "us"), scalar("load.max", count.max(), "us"));
    }

    private static Result<?> scalar(String label, double value, String unit) {
        return new ScalarResult(label, value, unit, AggregationPolicy.AVG);
    }
}
