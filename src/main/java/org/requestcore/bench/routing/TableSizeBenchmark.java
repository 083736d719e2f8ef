package org.requestcore.bench.routing;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;

/**
 * How does the cost of a match grow with the number of routes?
 *
 * <p>Varies: stack; table: one synthetic REST API, cut at 10, 100, 1,000 and 10,000 routes. Held constant: the probe kind; 8,192 probes over all routes.
 * <p>Measured: as in RouteMatchBenchmark. Not measured: building the table (TableBuildBenchmark).
 * <p>Proved by: RouterProof, in tests, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: with 10,000 routes the table itself leaves the first-level caches; that is growth too.
 * <p>{@code java -jar target/benchmarks.jar TableSize -p stack=floor,radix,undertow}
 */
@Asks(Asks.Contract.ROUTER)
public class TableSizeBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"synthetic-10", "synthetic-100", "synthetic-1000", "synthetic-10000"})
    private String table;

    @Param("mix")
    private String probe;

    private Routing routing;

    @Setup
    public void prove() {
        routing = Routing.proved(stack, table, probe, CLEAN);
    }

    @Benchmark
    public int match() {
        return routing.match();
    }

    @Override
    protected Checked checked() {
        return routing;
    }
}
