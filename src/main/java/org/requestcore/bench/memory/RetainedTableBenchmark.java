package org.requestcore.bench.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.RouterProof;
import org.requestcore.workload.routes.ProbeKind;
import org.requestcore.workload.routes.Probes;
import org.requestcore.workload.routes.RouteTable;
import org.requestcore.workload.routes.RouteTables;

/**
 * How much heap does a router hold for a table?
 *
 * <p>Varies: stack; table. Held constant: the parsed table, which all routers may share.
 * <p>Measured: each operation builds a router and keeps it; the metric {@code retained} is the growth of the live heap an operation, after full
 * collections. The time is no result. Not measured: classes, and what a first match fills in lazily.
 * <p>Proved by: RouterProof in tests, and of the last router, after the last iteration; all are distinct.
 * <p>Read with care: harness holds nothing but itself.
 * <p>{@code java -jar target/benchmarks.jar RetainedTable -p table=github}
 */
@Asks(Asks.Contract.ROUTER)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, batchSize = RetainedTableBenchmark.TABLES)
@Measurement(iterations = 3, batchSize = RetainedTableBenchmark.TABLES)
public class RetainedTableBenchmark extends Defaults {
    /** Enough that what they hold stands out from all else that a collection finds. */
    static final int TABLES = 50;

    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"github", "synthetic-1000"})
    private String table;

    /** Static: JMH lets its states go before the profilers look at the last iteration. */
    private static final List<Router> KEPT = new ArrayList<>(1_000);

    private RouteTable routes;
    private Offer<Router> offer;

    @Setup
    public void prepare() {
        routes = RouteTables.load(table);
        offer = Stacks.named(stack).router(routes);
    }

    /** In this mode JMH counts a batch as one operation. */
    @Benchmark
    @OperationsPerInvocation(TABLES)
    public void keep() {
        KEPT.add(offer.get());
    }

    /** Of those that were kept; no sooner, for a first match may fill in lazily. */
    private void proveLast() {
        List<Router> distinct = KEPT.stream().distinct().toList();
        if (distinct.size() < KEPT.size()) {
            throw new IllegalStateException(stack + ": " + KEPT.size() + " routers were kept, but only " + distinct.size() + " of them were built");
        }
        new RouterProof(routes, KEPT.get(KEPT.size() - 1), offer.differences()).prove(Probes.of(routes, ProbeKind.MIX).all());
    }

    @Override
    protected Checked checked() {
        return Checked.afterwards(this::proveLast);
    }
}
