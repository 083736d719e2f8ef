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
 * What do sockets cost a server that takes longer for a request, and how much of a saving arrives?
 *
 * <p>Varies: stack; busy: microseconds that a handler keeps its thread beyond its work. Held constant: all else of {@link LoadBenchmark}.
 * <p>Measured: as there. What {@code cpu} is above that row's, less {@code busy}, is what the server's sockets cost more. Not measured: a network.
 * <p>Proved by: ServerProof, as there.
 * <p>Read with care: the longer a server takes, the more often its client sleeps, and has to be woken by the server's write, with an interrupt to another processor; on a virtual machine that is an exit. So this is of
 * a client on the same machine. Keeping a thread busy leaves the caches alone, other than work.
 * <p>{@code java -jar target/benchmarks.jar BusyHandler -p stack=floor}
 */
@Asks(Asks.Contract.SERVER)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx128m")
public class BusyHandlerBenchmark extends Loaded {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"10", "30", "100"})
    private int busy;

    @Param("user")
    private String scenario;

    @Param("served")
    private String shape;

    @Param("64")
    private int connections;

    @Setup
    public void start() throws IOException {
        load(Load.closed(stack, shape, scenario, busy), stack, shape);
    }

    @Benchmark
    public long serve() throws IOException, InterruptedException {
        return window(connections);
    }
}
