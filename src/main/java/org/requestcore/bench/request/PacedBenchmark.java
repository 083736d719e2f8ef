package org.requestcore.bench.request;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.profile.ResponseProfiler;
import org.requestcore.workload.LiveSet;
import org.requestcore.workload.wire.WireRequests;

/**
 * How long do requests take that come at a fixed rate, whatever became of the one before?
 *
 * <p>Varies: stack; rate: requests a second; live: megabytes of sessions that are kept, of which each request replaces the oldest. Collector and heap are the run's: {@code --collectors},
 * {@code --flags}. Held constant: served requests as of RequestBenchmark, wire wrk; a heap of 256 megabytes, touched beforehand.
 * <p>Measured: from when a request was due to its end, in the metrics {@code response.*}, so that those count that a pause, or a slow one, made late (no coordinated omission; Tene, How Not to Measure
 * Latency); in {@code pause.*} the collector's pauses, by Flight Recorder; in {@code collector} its CPU time. Not measured: arrivals in bursts, and queues of a socket.
 * <p>Proved by: RequestProof, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: the score is the time between two requests; where it is above that of the rate, the stack is too slow for it, or the collector is. The thread spins while it waits, and so its CPU
 * time is no result; it yields to a collector that has no other core.
 * <p>{@code java -jar target/benchmarks.jar Paced -p stack=netty -p rate=2000 --flags tight="-Xms128m -Xmx128m"}
 */
@Asks(Asks.Contract.REQUEST)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = {Defaults.EXECUTOR, Defaults.EXECUTOR_CLASS, "-Xms256m", "-Xmx256m", Defaults.TOUCHED})
public class PacedBenchmark extends Defaults {
    private static final long SECOND = 1_000_000_000;

    @Param(Asks.EVERYONE)
    private String stack;

    @Param("2000")
    private int rate;

    @Param("64")
    private int live;

    private Serving serving;
    private LiveSet sessions;
    private long due;

    @Setup
    public void prove() {
        serving = Serving.proved(stack, "served", "wrk", 1, CLEAN, WireRequests.COUNT);
        sessions = new LiveSet(live);
    }

    /** Between iterations nothing comes. */
    @Setup(Level.Iteration)
    public void begin() {
        due = System.nanoTime();
    }

    @Benchmark
    public int serve() {
        await();
        sessions.replaceOldest();
        int length = serving.serve();
        ResponseProfiler.note(System.nanoTime() - due);
        return length;
    }

    private void await() {
        due += SECOND / rate;
        while (System.nanoTime() < due) {
            Thread.yield();
        }
    }

    @Override
    protected Checked checked() {
        return serving;
    }
}
