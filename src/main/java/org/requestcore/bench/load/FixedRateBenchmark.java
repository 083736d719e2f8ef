package org.requestcore.bench.load;

import java.io.IOException;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.contract.Asks;
import org.requestcore.load.Load;

/**
 * How long do requests take that come at a fixed rate?
 *
 * <p>Varies: stack, those of other languages too; scenario; shape; rate, requests a second. Held constant: as in {@link LoadBenchmark}, over loopback, server and client pinned.
 * <p>Measured: by Hyperfoil, a window an iteration: {@code load.p50} to {@code load.p99.9} and {@code load.max} from when a request was due to its answer's end, so that those count that wait behind a slow one (no
 * coordinated omission); {@code cpu} is what a request costs the server's process. Not measured: a network; bursts.
 * <p>Proved by: ServerProof, through the sockets, half-way through the warm-up, or before all if there is none, and after the last iteration; an answer with another status, or none, is an error, and counted, as is a request that was due and not sent.
 * <p>Read with care: the score is the time between two answers; where it is above that of the rate, the stack is too slow for it. Requests become due in steps of a millisecond, and latencies are kept to two digits:
 * Hyperfoil's. Where {@code load.client} is near one core, it is the client that is measured.
 * <p>{@code java -jar target/benchmarks.jar FixedRate -p stack=netty,undertow -p scenario=user -p rate=2000}
 */
@Asks(Asks.Contract.SERVER)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx128m")
public class FixedRateBenchmark extends Loaded {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"hello", "user", "post", "miss"})
    private String scenario;

    @Param("served")
    private String shape;

    @Param("64")
    private int connections;

    @Param("1000")
    private int rate;

    @Setup
    public void start() throws IOException {
        load(Load.atRate(stack, shape, scenario, rate), stack, shape);
    }

    @Benchmark
    public long serve() throws IOException, InterruptedException {
        return window(connections);
    }
}
