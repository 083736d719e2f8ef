package org.requestcore.bench.metrics;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.contract.proof.MetricsProof;

/**
 * What does it cost to record one request with Micrometer?
 *
 * <p>Varies: meter; registry; tags: the meter held by its route, or looked up by its tags. Held constant: 203 routes in random order; durations drawn once.
 * <p>Measured: the record; for {@code observation} its start, stop and handler, clock included. Not measured: reading the clock, but there.
 * <p>Proved by: MetricsProof, by the set-up in this very JVM and after each iteration: every record is counted, under its own tags.
 * <p>Read with care: {@code none} is the harness of these rows.
 * <p>{@code java -jar target/benchmarks.jar RecordBenchmark -p registry=prometheus -prof gc}
 */
@Asks(Asks.Contract.METRICS)
public class RecordBenchmark extends Defaults {
    private static final int COUNT = 8_192;

    @Param({"none", "counter", "timer", "histogram", "observation"})
    private String meter;

    @Param({"held", "looked-up"})
    private String tags;

    @Param({"simple", "prometheus"})
    private String registry;

    private Recording recording;

    @Setup
    public void prove() {
        recording = new Recording(MetricsProof.prove(meter, tags, registry), pool());
    }

    /** How many records are walked. */
    int pool() {
        return COUNT;
    }

    @Benchmark
    public Object record() {
        return recording.record();
    }

    @Override
    protected Checked checked() {
        return recording;
    }
}
