package org.requestcore.bench.request;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;

/**
 * What does a request cost that is refused: for nothing that is there (404), for a method that the path hasn't (405), or because it is no HTTP?
 *
 * <p>Varies: stack; refusal. Held constant: shape layered; fields as of wire wrk; 1,024 requests, walked.
 * <p>Measured: as in RequestBenchmark, whose rows of shape layered and wire wrk are what such requests cost when they are answered; and, where a stack closes the
 * connection, that and the next one's set-up: who refuses pays for it. Not measured: the system calls of closing and accepting, which cost more.
 * <p>Proved by: RequestProof, by the set-up in this very JVM, and after the last iteration; the sum of all answers' lengths is checked after each.
 * <p>Read with care: a bad request is refused at its first line, by most before a field is read, and past the layers: it is in no log. Stacks say so with 400 or
 * another status, and some with a page. The harness and transports are told their answers, and never close.
 * <p>{@code java -jar target/benchmarks.jar Refusal -p refusal=bad-request -prof gc}
 */
@Asks(Asks.Contract.REQUEST)
@Warmup(iterations = 10, time = 1)
public class RefusalBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"not-found", "method-not-allowed", "bad-request"})
    private String refusal;

    private Refusing refusing;

    @Setup
    public void prove() {
        refusing = Refusing.proved(stack, refusal);
    }

    @Benchmark
    public int refuse() {
        return refusing.refuse();
    }

    @Override
    protected Checked checked() {
        return refusing;
    }
}
