package org.requestcore.bench.request;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.workload.LiveSet;
import org.requestcore.workload.wire.WireRequests;

/**
 * How long do requests wait for the garbage collector, while a server keeps something alive?
 *
 * <p>Varies: stack; live: megabytes of sessions that are kept, of which each request replaces the oldest; array: megabytes that one request in five thousand takes at once. The
 * collector is the run's: {@code --collectors}. Held constant: served requests as of RequestBenchmark, wire wrk; a heap of two gigabytes, touched beforehand.
 * <p>Measured: single requests, by chance (JMH's SampleTime), so that percentiles tell; in the metrics {@code pause.*} the collector's pauses, by Flight Recorder; in {@code collector} its CPU time.
 * Not measured: what requests that queue up behind a pause wait (coordinated omission): the next one comes when this one is answered, as on one connection without pipelining.
 * <p>Proved by: RequestProof, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: at most {@code pause.count} of all requests meet a pause; percentiles below that share tell the stack, not the collector. With an array, percentiles from 99.98 on
 * are those requests that make it, and what is below are those beside it. A session takes some 500 bytes, which are in B/op.
 * <p>{@code java -jar target/benchmarks.jar Pause -p stack=netty,vertx-web -p live=0,256 -p array=0 --collectors g1,zgc,parallel}
 */
@Asks(Asks.Contract.REQUEST)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 3, jvmArgsAppend = {Defaults.EXECUTOR, Defaults.EXECUTOR_CLASS, "-Xms2g", "-Xmx2g", Defaults.TOUCHED})
public class PauseBenchmark extends Defaults {
    private static final int EVERY = 5_000;

    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"0", "64", "512"})
    private int live;

    @Param({"0", "50"})
    private int array;

    private Serving serving;
    private LiveSet sessions;
    private int served;

    @Setup
    public void prove() {
        serving = Serving.proved(stack, "served", "wrk", 1, CLEAN, WireRequests.COUNT);
        sessions = new LiveSet(live);
    }

    @Benchmark
    public int serve(Blackhole blackhole) {
        takeArray(blackhole);
        sessions.replaceOldest();
        return serving.serve();
    }

    private void takeArray(Blackhole blackhole) {
        if (array > 0 && ++served % EVERY == 0) {
            blackhole.consume(new byte[array << 20]);
        }
    }

    @Override
    protected Checked checked() {
        return serving;
    }
}
