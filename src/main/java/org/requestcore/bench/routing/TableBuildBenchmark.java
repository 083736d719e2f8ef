package org.requestcore.bench.routing;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

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
 * How long does it take to build a router from a table?
 *
 * <p>Varies: stack; table. Held constant: the parsed table.
 * <p>Measured: from the parsed table to a router that is ready to match, warm. Not measured: reading the file; a cold start, where class loading
 * and interpretation cost more than the building.
 * <p>Proved by: RouterProof, by the set-up in this very JVM, and of the last router that was built.
 * <p>Read with care: harness builds nothing.
 * <p>{@code java -jar target/benchmarks.jar TableBuild -p table=github,synthetic-10000}
 */
@Asks(Asks.Contract.ROUTER)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TableBuildBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"github", "synthetic-1000"})
    private String table;

    private RouteTable routes;
    private Offer<Router> offer;
    /** The last one that was built. */
    private Router router;

    @Setup
    public void prove() {
        routes = RouteTables.load(table);
        offer = Stacks.named(stack).router(routes);
        router = offer.get();
        proveLast();
    }

    private void proveLast() {
        new RouterProof(routes, router, offer.differences()).prove(Probes.of(routes, ProbeKind.MIX).all());
    }

    @Benchmark
    public Router build() {
        router = offer.get();
        return router;
    }

    @Override
    protected Checked checked() {
        return Checked.afterwards(this::proveLast);
    }
}
