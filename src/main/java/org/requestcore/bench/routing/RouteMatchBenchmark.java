package org.requestcore.bench.routing;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.workload.routes.Probes;

/**
 * How long does a stack's own router take to find the handler of a path that it knows?
 *
 * <p>Varies: stack; table (how many routes compete, and of what shape); probe kind; profile.
 * <p>Held constant: the same seeded probes in the same order, 8,192 of them; a fresh path String each time.
 * <p>Measured: the match and the hand-over of every captured value. Not measured: parsing, the handler, the response (RequestBenchmark).
 * <p>Proved by: RouterProof, in tests, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: rows near {@code harness} are the harness speaking. A stack without a router is absent, not slow. Captures are Strings where
 * the stack makes Strings and regions where it makes none: that is part of its router.
 * <p>{@code java -jar target/benchmarks.jar RouteMatch -p stack=undertow,vertx-web -prof gc}
 */
@Asks(Asks.Contract.ROUTER)
public class RouteMatchBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param("github")
    private String table;

    @Param("mix")
    private String probe;

    @Param({CLEAN, POLLUTED})
    private String profile;

    private Routing routing;

    @Setup
    public void prove() {
        routing = Routing.proved(stack, table, probe, profile, pool());
    }

    /** How many probes are walked. */
    int pool() {
        return Probes.COUNT;
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
