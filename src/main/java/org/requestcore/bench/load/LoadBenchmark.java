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
 * What does a request cost a server with its sockets, and how many a second does it answer?
 *
 * <p>Varies: stack, those of other languages too; scenario: what clients ask for; shape; connections. Held constant: the very requests that are measured in process, over loopback; the server in
 * a process of its own, on a core of its own where there are two, the client on another; the JVM's own default heap and flags.
 * <p>Measured: by wrk, a window an iteration: the score is a window's time by its requests, the inverse of the rate; {@code cpu} is what a request costs the server's process, user and kernel; {@code load.*} is
 * told apart: user, kernel, waiting for a processor, switches, percentiles, errors, resident memory, start. Not measured: a network.
 * <p>Proved by: ServerProof, through the sockets, half-way through the warm-up, or before all if there is none, and after the last iteration; an answer with another status, or none, is an error, and counted.
 * <p>Read with care: latencies of closed loops are Little's law, connections by rate, and say nothing new. Where {@code load.client} is near one core, it is the client that is measured: then look at {@code cpu}.
 * <p>{@code java -jar target/benchmarks.jar LoadBenchmark -p stack=netty,undertow -p scenario=user}
 */
@Asks(Asks.Contract.SERVER)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx128m")
public class LoadBenchmark extends Loaded {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"hello", "user", "post", "miss", "connection", "pipeline"})
    private String scenario;

    @Param("served")
    private String shape;

    @Param("64")
    private int connections;

    @Setup
    public void start() throws IOException {
        load(Load.closed(stack, shape, scenario), stack, shape);
    }

    @Benchmark
    public long serve() throws IOException, InterruptedException {
        return window(connections);
    }
}
