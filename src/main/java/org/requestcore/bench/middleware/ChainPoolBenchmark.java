package org.requestcore.bench.middleware;

import org.openjdk.jmh.annotations.Param;

import org.requestcore.contract.Asks;

/**
 * How many picks of a chain have to be walked, before more of them move a row of ChainDispatchBenchmark?
 *
 * <p>Varies: stack; depth; chain; pool: how many are walked. Held constant: all else; the picks of a small pool are the first of a large one.
 * <p>Measured: as in ChainDispatchBenchmark. Not measured: what ChainDispatchBenchmark doesn't.
 * <p>Proved by: ChainProof, by the set-up in this very JVM.
 * <p>Read with care: a pick is a byte: it is the branch predictor that the walk is long for.
 * <p>{@code java -jar target/benchmarks.jar ChainPool -p stack=floor,radix -p depth=4 -p chain=permuted}
 */
@Asks(Asks.Contract.MIDDLEWARE)
public class ChainPoolBenchmark extends ChainDispatchBenchmark {
    @Param({"256", "1024", "4096", "16384"})
    private int pool;

    @Override
    int pool() {
        return pool;
    }
}
