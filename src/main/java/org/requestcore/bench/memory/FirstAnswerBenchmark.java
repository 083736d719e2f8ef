package org.requestcore.bench.memory;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Apps;
import org.requestcore.contract.Asks;
import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.RequestProof;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Wire;
import org.requestcore.workload.wire.WireRequests;

/**
 * How long does a stack take from nothing to its first answer, and what has it taken by then?
 *
 * <p>Varies: stack; shape. Held constant: the first request of wire wrk.
 * <p>Measured: in a JVM that has loaded nothing of the stack but its kind of thread: mounting the App, a connection, one answer; once a fork. {@code footprint.*} tells classes, metaspace, code,
 * compilation and the time since the JVM's start, {@code retained} the live heap. Not measured: sockets, and what a framework's own launcher does before it mounts anything.
 * <p>Proved by: RequestProof, afterwards, on the same connection; the first answer is as long as the same one then.
 * <p>Read with care: JMH's start and this suite's are in {@code footprint.*}, and what {@code harness}, which is told its answer by the floor's means, has of them, all others have. With and without class data sharing: {@code --flags nosharing=-Xshare:off}. The
 * JDK's own archive holds its own classes only.
 * <p>{@code java -jar target/benchmarks.jar FirstAnswer -p shape=served}
 */
@Asks(Asks.Contract.REQUEST)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstAnswerBenchmark extends Defaults {
    private static final int REQUESTS = 256;

    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"canned", "served"})
    private String shape;

    private final ByteSink first = new ByteSink(16_384);
    private WireRequests requests;
    private RequestCore core;
    private Connection connection;

    @Setup
    public void prepare() {
        requests = WireRequests.of(Wire.WRK, 1, REQUESTS);
    }

    @Benchmark
    public int answer() {
        connect();
        Prompted.prompt(connection, List.of(requests.at(0)));
        ask(first);
        return first.length();
    }

    private void connect() {
        core = Stacks.named(stack).requestCore().get().mount(Apps.of(App.Shape.of(shape)));
        connection = core.connect();
    }

    private void ask(ByteSink answer) {
        connection.feed(requests.at(0), 0, requests.at(0).length, answer.clear());
    }

    private void prove() {
        RequestProof.prove(connection, App.Shape.of(shape), requests.all());
        ByteSink again = new ByteSink(16_384);
        ask(again);
        if (again.length() != first.length()) {
            throw new IllegalStateException("%s: the first answer had %d bytes, the same one later has %d".formatted(stack, first.length(), again.length()));
        }
        connection.close();
        core.close();
    }

    @Override
    protected Checked checked() {
        return Checked.afterwards(this::prove);
    }
}
