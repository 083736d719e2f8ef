package org.requestcore.bench.metrics;

import java.util.OptionalDouble;

import org.requestcore.bench.Checked;
import org.requestcore.contract.proof.MetricsProof;
import org.requestcore.workload.Seed;
import org.requestcore.workload.metrics.Recorder;
import org.requestcore.workload.metrics.Recorders;

/** A recorder that proves itself, and whose records are counted by the meters themselves: each under its own route. The durations are not looked at. */
final class Recording implements Checked {
    private final int[] routes;
    private final long[] nanos;
    private final long[] counts = new long[Recorders.ROUTES.size()];
    private final MetricsProof proof;
    private final Recorder recorder;
    private long next;
    private long counted;

    /** @param pool how many records are walked */
    Recording(MetricsProof proof, int pool) {
        routes = Seed.random("recorded routes").ints(pool, 0, Recorders.ROUTES.size()).toArray();
        nanos = Seed.random("recorded nanos").longs(pool, 100_000, 50_000_000).toArray();
        this.proof = proof;
        recorder = proof.recorder();
    }

    Object record() {
        int place = (int) next++ & routes.length - 1;
        return recorder.record(routes[place], nanos[place]);
    }

    @Override
    public void check() {
        long walks = (next - counted) / routes.length;
        for (int route : routes) {
            counts[route] += walks;
        }
        for (counted += walks * routes.length; counted < next; counted++) {
            counts[routes[(int) counted & routes.length - 1]]++;
        }
        proof.requireCounts(counts);
    }

    /** Micrometer is asked by numbers, in a loop: there is nothing new to ask. */
    @Override
    public OptionalDouble proveAgain() {
        return OptionalDouble.empty();
    }
}
