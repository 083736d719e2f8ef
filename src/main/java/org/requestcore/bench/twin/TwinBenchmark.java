package org.requestcore.bench.twin;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.twin.TwinRow;
import org.requestcore.contract.twin.Twins;

/**
 * What does the same cost in another language?
 *
 * <p>Varies: stack; twin: the row of this suite that it is to stand beside. Held constant: that row's inputs, in the order of its walk.
 * <p>Measured: by the program itself, in its own process, a fork a process, an iteration a while; reports show it among the rows that it is a twin of. Not measured: what a JVM could call.
 * <p>Proved by: the program, on all inputs, before it measures; a program that doesn't hold fails the fork.
 * <p>Read with care: another language has another clock and another collector, and its loop is its own; {@code harness} is not its harness. Where it tells bytes they are those of its own heap.
 * <p>{@code java -jar target/benchmarks.jar Twin}
 */
@Asks(Asks.Contract.TWIN)
@Warmup(iterations = 0)
@Measurement(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx256m")
public class TwinBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"RouteMatchBenchmark.match table=github probe=mix profile=clean", "ChainDispatchBenchmark.dispatch depth=0 chain=permuted", "ChainDispatchBenchmark.dispatch depth=16 chain=permuted",
        "EncodeBenchmark.freshArray payload=user", "RequestBenchmark.serve shape=canned wire=wrk profile=clean", "RequestBenchmark.serve shape=served wire=wrk profile=clean"})
    private String twin;

    private Iterator<Twins.Measured> measured;

    @Setup
    public void measure(BenchmarkParams params) throws IOException {
        TimeValue time = params.getMeasurement().getTime();
        measured = Stacks.named(stack).twins().get().measure(TwinRow.of(twin), params.getMeasurement().getCount(), time.convertTo(TimeUnit.MILLISECONDS) / 1e3, TwinProfiler.profile(params)).iterator();
    }

    /** The program has warmed up by itself. */
    @Setup(Level.Iteration)
    public void next(IterationParams iteration) {
        TwinProfiler.note(iteration.getType() == IterationType.MEASUREMENT ? measured.next() : null);
    }

    /** It has been done. */
    @Benchmark
    public void done() throws InterruptedException {
        Thread.sleep(1);
    }

    @Override
    protected Checked checked() {
        return Checked.afterwards(() -> { });
    }
}
