package org.requestcore.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

import org.requestcore.contract.Stacks;
import org.requestcore.workload.app.App;
import org.requestcore.workload.wire.Scenario;

/** A stack's server in a process of its own, and a client that loads it. */
public final class Load implements AutoCloseable {
    private final Client client;
    private final ServedProcess server;
    private final long idleBytes;

    private Load(Client client, ServedProcess server) {
        this.client = client;
        this.server = server;
        this.idleBytes = Usage.of(server.pid()).residentBytes();
        LoadProfiler.note(server);
    }

    /** By wrk: each connection sends its next request when the answer to the last is there. */
    public static Load closed(String stack, String shape, String scenario) throws IOException {
        return closed(stack, scenario, shaped(shape));
    }

    /** The same of a server whose handlers keep their thread busy for so many microseconds more. */
    public static Load closed(String stack, String shape, String scenario, int busy) throws IOException {
        return closed(stack, scenario, Stream.concat(shaped(shape).stream(), Stream.of("--busy", String.valueOf(busy))).toList());
    }

    private static Load closed(String stack, String scenario, List<String> options) throws IOException {
        Pinning pinning = Pinning.ofThisMachine();
        return start(stack, options, new Wrk(Scenario.of(scenario), pinning.client()), pinning);
    }

    private static List<String> shaped(String shape) {
        return List.of("--shape", App.Shape.of(shape).id());
    }

    /** By Hyperfoil: so many requests a second become due, whatever became of those before them. */
    public static Load atRate(String stack, String shape, String scenario, int rate) throws IOException {
        Pinning pinning = Pinning.ofThisMachine();
        return start(stack, shaped(shape), new Hyperfoil(Scenario.of(scenario), rate, pinning.client()), pinning);
    }

    /** Waits until it listens. */
    private static Load start(String stack, List<String> options, Client client, Pinning pinning) throws IOException {
        try {
            return new Load(client, new ServedProcess(Stacks.named(stack), options, pinning.server()));
        } catch (IOException | RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    /** Loads it for so long, lets its compilers do what that has given them to do, and leaves what was counted to {@link LoadProfiler}. @return how many requests were answered */
    public long window(int connections, double seconds) throws IOException, InterruptedException {
        long client0 = client.cpuNanos();
        Usage before = Usage.of(server.pid());
        Count count = client.run(server.address(), connections, seconds);
        Usage used = Usage.of(server.pid()).since(before);
        long clientNanos = client.cpuNanos() - client0;
        int stuck = server.awaitCompilers();
        long compiled = Usage.of(server.pid()).since(before).compilerNanos();
        LoadProfiler.note(new Window(client.scenario(), count, used, clientNanos, compiled, stuck, before.compilerNanos(), server.startMillis(), idleBytes));
        return count.requests();
    }

    @Override
    public void close() {
        try (client) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
