package org.requestcore.bench.metrics;

import org.openjdk.jmh.annotations.Param;

import org.requestcore.contract.Asks;

/**
 * How many records have to be walked, before more of them move a row of RecordBenchmark?
 *
 * <p>Varies: meter; registry; tags; pool: how many are walked. Held constant: all else; the records of a small pool are the first of a large one.
 * <p>Measured: as in RecordBenchmark. Not measured: what RecordBenchmark doesn't.
 * <p>Proved by: MetricsProof, by the set-up in this very JVM.
 * <p>Read with care: a branch predictor learns a short walk by heart; a long one leaves the caches.
 * <p>{@code java -jar target/benchmarks.jar RecordPool -p meter=none,timer -p registry=prometheus}
 */
@Asks(Asks.Contract.METRICS)
public class RecordPoolBenchmark extends RecordBenchmark {
    @Param({"256", "1024", "4096", "16384"})
    private int pool;

    @Override
    int pool() {
        return pool;
    }
}
