package org.requestcore.bench.metrics;

import java.util.concurrent.TimeUnit;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.workload.metrics.Recorder;
import org.requestcore.workload.metrics.Recorders;

/**
 * What does one scrape of /metrics cost?
 *
 * <p>Varies: meter: what stands in the registry for each of the 203 routes. Held constant: every meter has been recorded to; Prometheus' text format.
 * <p>Measured: from the registry to the text. Not measured: sending it.
 * <p>Proved by: the set-up, which looks for every route in the text, and again in the last one.
 * <p>Read with care: a scrape comes every few seconds, not with every request.
 * <p>{@code java -jar target/benchmarks.jar Scrape -prof gc}
 */
@Asks(Asks.Contract.METRICS)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScrapeBenchmark extends Defaults {
    @Param({"counter", "timer", "histogram"})
    private String meter;

    private PrometheusMeterRegistry registry;
    /** The last scrape. */
    private String text;

    @Setup
    public void prove() {
        registry = (PrometheusMeterRegistry) Recorders.registry("prometheus");
        Recorder recorder = Recorders.of(meter, "held", registry);
        for (int route = 0; route < Recorders.ROUTES.size(); route++) {
            recorder.record(route, 1_000_000);
        }
        requireAll(registry.scrape());
    }

    private static void requireAll(String text) {
        Recorders.ROUTES.stream().filter(r -> !text.contains("uri=\"" + r.template() + "\"")).forEach(r -> {
            throw new IllegalStateException(r.template() + " is missing in the scrape");
        });
    }

    @Benchmark
    public String scrape() {
        text = registry.scrape();
        return text;
    }

    @Override
    protected Checked checked() {
        return Checked.afterwards(() -> requireAll(text));
    }
}
