package org.requestcore.bench.routing;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;

/**
 * What does a request cost that no route answers: a near miss (404), or a known path under another method (405)?
 *
 * <p>Varies: stack; table; probe kind. Held constant: as in RouteMatchBenchmark.
 * <p>Measured: finding out that there is no route, and which of the two it is. Not measured: writing the refusal.
 * <p>Proved by: RouterProof, in tests, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: a router that scans has to see every route before it knows.
 * <p>{@code java -jar target/benchmarks.jar RouteMiss -p probe=method -prof gc}
 */
@Asks(Asks.Contract.ROUTER)
public class RouteMissBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param("github")
    private String table;

    @Param({"miss", "method"})
    private String probe;

    private Routing routing;

    @Setup
    public void prove() {
        routing = Routing.proved(stack, table, probe, CLEAN);
    }

    @Benchmark
    public int miss() {
        return routing.match();
    }

    @Override
    protected Checked checked() {
        return routing;
    }
}
