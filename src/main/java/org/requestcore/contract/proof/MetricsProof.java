package org.requestcore.contract.proof;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.requestcore.workload.metrics.Recorder;
import org.requestcore.workload.metrics.Recorders;
import org.requestcore.workload.routes.Route;

/** Every record is counted, under the tags of its own route: before what is measured, and while it is. */
public final class MetricsProof {
    private final Recorder recorder;
    /** Of each route; empty if nothing is recorded. */
    private final List<List<Meter>> meters;

    private MetricsProof(Recorder recorder, List<List<Meter>> meters) {
        this.recorder = recorder;
        this.meters = meters;
    }

    /** Holds the recorder against two records a route. */
    public static MetricsProof prove(String meter, String tags, String registryName) {
        MeterRegistry registry = Recorders.registry(registryName);
        Recorder recorder = Recorders.of(meter, tags, registry);
        for (int route = 0; route < Recorders.ROUTES.size(); route++) {
            recorder.record(route, 1_000);
            recorder.record(route, 2_000);
        }
        MetricsProof proof = new MetricsProof(recorder, meter.equals("none") ? List.of() : Recorders.ROUTES.stream().map(route -> meters(registry, route)).toList());
        proof.requireCounts(new long[Recorders.ROUTES.size()]);
        return proof;
    }

    private static List<Meter> meters(MeterRegistry registry, Route route) {
        return List.copyOf(registry.find("http.server.requests").tags("method", route.method(), "uri", route.template(), "status", "200").meters());
    }

    /** That was proved. */
    public Recorder recorder() {
        return recorder;
    }

    /**
     * @param more how many records of each route there were since it was proved
     * @throws ProofFailure if one was not counted, or under another route
     */
    public void requireCounts(long[] more) {
        for (int route = 0; route < meters.size(); route++) {
            double count = 0;
            for (Meter meter : meters.get(route)) {
                count += meter instanceof Timer timer ? timer.count() : meter instanceof Counter counter ? counter.count() : 0;
            }
            if (count != 2 + more[route]) {
                Route wrong = Recorders.ROUTES.get(route);
                throw new ProofFailure("%s %s was recorded %d times, but counted %.0f times".formatted(wrong.method(), wrong.template(), 2 + more[route], count));
            }
        }
    }
}
