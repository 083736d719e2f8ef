package org.requestcore.bench.concurrency;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.workload.concurrency.FanOut;

/**
 * What does it cost, and bring, to do the two or three things that a request needs side by side?
 *
 * <p>Varies: way: one after the other, CompletableFutures on a pool, a virtual thread a thing; how many things; burn: how long each works, as JMH's tokens, of some nanoseconds each. Held constant: all things
 * of a request are alike.
 * <p>Measured: until the last thing is done; {@code cpu} is the cost on all Java threads. Not measured: things that wait for others, which take no core: side by side, those take as long as the longest.
 * <p>Proved by: the sum of what the things give, after each iteration.
 * <p>Read with care: side by side takes less time only where there are cores that have nothing to do; under load there are none, and what counts is {@code cpu}.
 * <p>{@code java -jar target/benchmarks.jar FanOut -p things=3}
 */
@Asks(Asks.Contract.CONCURRENCY)
public class FanOutBenchmark extends Defaults {
    @Param({"sequential", "futures", "virtual", "structured"})
    private String way;

    @Param({"2", "3"})
    private int things;

    @Param({"0", "10000"})
    private int burn;

    private FanOut fanOut;
    private final Summed summed = new Summed(request -> things * (things - 1) / 2, () -> fanOut.close());

    @Setup
    public void begin() {
        fanOut = FanOut.of(way);
    }

    @Benchmark
    public int all() {
        return summed.add(1, fanOut.all(things, this::thing));
    }

    private int thing(int number) {
        Blackhole.consumeCPU(burn);
        return number;
    }

    @Override
    protected Checked checked() {
        return summed;
    }
}
