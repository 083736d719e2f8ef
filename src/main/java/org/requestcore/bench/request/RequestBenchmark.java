package org.requestcore.bench.request;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.workload.wire.WireRequests;

/**
 * What does a whole request cost, from its bytes to the bytes of the answer, and which part of it is parsing and writing, routing, middleware, and the
 * handler with its JSON?
 *
 * <p>Varies: stack; shape of the App, each adding one thing; wire request; profile. Held constant: one connection kept alive; 1,024 requests for random
 * users, walked; the answers' bodies; JSON by the same library in all stacks but {@code floor}.
 * <p>Measured: parse, dispatch, write, on the calling thread. Not measured: sockets, system calls, hand-over between threads, TLS.
 * <p>Proved by: RequestProof, in tests, by the set-up in this very JVM and on this connection, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: a row contains the harness's copies in and out; {@code harness} prices them. EmbeddedChannel adds queues that a socket channel
 * has not. Ten seconds of warm-up are enough for most stacks, not for all: look at the iterations. -prof gc sees no pooled and no direct memory.
 * <p>{@code java -jar target/benchmarks.jar RequestBenchmark -p wire=wrk -p shape=canned,served -prof gc}
 */
@Asks(Asks.Contract.REQUEST)
@Warmup(iterations = 10, time = 1)
public class RequestBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"canned", "routed", "layered", "served"})
    private String shape;

    @Param({"minimal", "wrk", "browser", "post"})
    private String wire;

    @Param({CLEAN, POLLUTED})
    private String profile;

    private Serving serving;

    @Setup
    public void prove() {
        serving = Serving.proved(stack, shape, wire, 1, profile, pool());
    }

    /** How many requests are walked. */
    int pool() {
        return WireRequests.COUNT;
    }

    @Benchmark
    public int serve() {
        return serving.serve();
    }

    @Override
    protected Checked checked() {
        return serving;
    }
}
