package org.requestcore.bench.concurrency;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.contract.Asks;
import org.requestcore.workload.concurrency.Work;

/**
 * What does it cost to hand a request over to another thread, and its answer back?
 *
 * <p>Varies: way: inline, a pool, a virtual thread a request, one a connection that waits for its next; how many are handed over at once. Held constant: next to no work.
 * <p>Measured: until the answer is there, a request: of one, as when a server is idle; of sixty-four at once, as when it is busy; {@code cpu} is the cost on all Java threads, B/op on all. Not measured: work
 * that blocks, for whose sake it is done.
 * <p>Proved by: the sum of all answers, after each iteration.
 * <p>Read with care: the score is a time, in which the other thread may have another core: then {@code cpu} is above it; or in which it had to be woken: then it is below. Net is less inline.
 * <p>{@code java -jar target/benchmarks.jar HandOver}
 */
@Asks(Asks.Contract.CONCURRENCY)
public class HandOverBenchmark extends HandedOver {
    @Param({"inline", "pool", "virtual", "kept-virtual"})
    private String way;

    @Setup
    public void begin() {
        handOver(way, Work::small, Work::small);
    }
}
