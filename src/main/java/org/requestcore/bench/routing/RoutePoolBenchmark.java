package org.requestcore.bench.routing;

import org.openjdk.jmh.annotations.Param;

import org.requestcore.contract.Asks;

/**
 * How many requests have to be walked, before more of them move a row of RouteMatchBenchmark?
 *
 * <p>Varies: stack; table; probe kind; profile; pool: how many are walked. Held constant: all else; requests are made anew for each size.
 * <p>Measured: as in RouteMatchBenchmark. Not measured: what RouteMatchBenchmark doesn't.
 * <p>Proved by: RouterProof, by the set-up in this very JVM.
 * <p>Read with care: a branch predictor learns a short walk by heart; a long one leaves the caches.
 * <p>{@code java -jar target/benchmarks.jar RoutePool -p stack=floor,radix -p profile=clean}
 */
@Asks(Asks.Contract.ROUTER)
public class RoutePoolBenchmark extends RouteMatchBenchmark {
    @Param({"256", "1024", "4096", "16384"})
    private int pool;

    @Override
    int pool() {
        return pool;
    }
}
