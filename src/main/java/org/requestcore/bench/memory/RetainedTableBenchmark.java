package org.requestcore.bench.memory;

import java.util.ArrayList;
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

import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.RouteTables;

/**
 * How much heap does a router hold for a table?
 *
 * <p>Varies: stack; table. Held constant: the parsed table, which all routers may share.
 * <p>Measured: each operation builds a router and keeps it; the metric {@code retained} is the growth of the live heap an operation, after full
 * collections. The time is no result. Not measured: classes, and what a first match fills in lazily.
 * <p>Proved by: RouterProof in tests.
 * <p>Read with care: harness holds nothing but itself.
 * <p>{@code java -jar target/benchmarks.jar RetainedTable -p table=github}
 */
@Asks(Asks.Contract.ROUTER)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, batchSize = 50)
@Measurement(iterations = 3, batchSize = 50)
public class RetainedTableBenchmark extends Defaults {
    @Param({"harness", "floor", "radix", "regexscan", "undertow", "vertx-web"})
    private String stack;

    @Param({"github", "synthetic-1000"})
    private String table;

    private final List<Router> kept = new ArrayList<>(1_000);
    private Offer<Router> offer;

    @Setup
    public void prepare() {
        offer = Stacks.named(stack).router(RouteTables.load(table));
    }

    @Benchmark
    public void keep() {
        kept.add(offer.get());
    }
}
