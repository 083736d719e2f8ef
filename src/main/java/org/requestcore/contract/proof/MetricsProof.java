package org.requestcore.contract.proof;

import java.util.Collection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.requestcore.workload.metrics.Recorder;
import org.requestcore.workload.metrics.Recorders;
import org.requestcore.workload.routes.Route;

/** Every record is counted, under the tags of its own route. */
public final class MetricsProof {
    private MetricsProof() {
    }

    /** @return the recorder that was proved */
    public static Recorder prove(String meter, String tags, String registryName) {
        MeterRegistry registry = Recorders.registry(registryName);
        Recorder recorder = Recorders.of(meter, tags, registry);
        for (int route = 0; route < Recorders.ROUTES.size(); route++) {
            recorder.record(route, 1_000);
            recorder.record(route, 2_000);
        }
        if (!meter.equals("none")) {
            Recorders.ROUTES.forEach(route -> requireCount(registry, route));
        }
        return recorder;
    }

    private static void requireCount(MeterRegistry registry, Route route) {
        Collection<Meter> meters = registry.find("http.server.requests").tags("method", route.method(), "uri", route.template(), "status", "200").meters();
        double count = meters.stream().mapToDouble(m -> m instanceof Timer timer ? timer.count() : m instanceof Counter counter ? counter.count() : 0).sum();
        ProofFailure.unless(count == 2, "%s %s was recorded twice, but counted %s times", route.method(), route.template(), count);
    }
}
