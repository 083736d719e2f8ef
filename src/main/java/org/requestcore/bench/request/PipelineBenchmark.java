package org.requestcore.bench.request;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;

/**
 * What does a request cost when it arrives together with fifteen others?
 *
 * <p>Varies: stack; pipeline: how many requests stand in one piece of input. Held constant: sixteen requests an invocation, in pieces of one or in one
 * piece; the figure is for one request.
 * <p>Measured: as in RequestBenchmark. Not measured: the system calls that pipelining saves.
 * <p>Proved by: RequestProof, in tests, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: browsers do not pipeline; load generators do, and so does the article's kind of headline.
 * <p>{@code java -jar target/benchmarks.jar Pipeline -prof gc}
 */
@Asks(Asks.Contract.REQUEST)
@Warmup(iterations = 10, time = 1)
public class PipelineBenchmark extends Defaults {
    private static final int REQUESTS = 16;

    @Param(Asks.EVERYONE)
    private String stack;

    @Param("canned")
    private String shape;

    @Param("wrk")
    private String wire;

    @Param({"1", "16"})
    private int pipeline;

    private Serving serving;

    @Setup
    public void prove() {
        serving = Serving.proved(stack, shape, wire, pipeline, CLEAN);
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public int serve() {
        int length = 0;
        for (int served = 0; served < REQUESTS; served += pipeline) {
            length += serving.serve();
        }
        return length;
    }

    @Override
    protected Checked checked() {
        return serving;
    }
}
