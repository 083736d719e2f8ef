package org.requestcore.bench.middleware;

import java.util.Arrays;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.middleware.Chains;

/**
 * What does each layer of middleware add to a request?
 *
 * <p>Varies: stack; depth; chain: always the same one ({@code fixed}), or one picked at random out of 8 that are permutations of the same layers
 * ({@code permuted}). Held constant: each layer is a class of its own and does the same small work on the way in and out.
 * <p>Measured: the dispatch through all layers and back; the slope over the depth is the price of a layer. The pick is the same in both conditions, and
 * {@code harness} prices it together with the layers' work.
 * <p>Not measured: parsing, routing, the handler.
 * <p>Proved by: ChainProof, in tests, by the set-up in this very JVM, and after the last iteration; the sum of all answers is checked after each.
 * <p>Read with care: a fixed chain that the compiler inlines whole is the best case of a server with one pipeline; permuted is the case of many. {@code harness} does the layers'
 * work in straight code, the same for all chains of a depth: nothing is called but the chain.
 * <p>{@code java -jar target/benchmarks.jar ChainDispatch -p depth=0,4,16 -p chain=permuted}
 */
@Asks(Asks.Contract.MIDDLEWARE)
public class ChainDispatchBenchmark extends Defaults {
    @Param(Asks.EVERYONE)
    private String stack;

    @Param({"0", "1", "2", "4", "8", "16", "32", "64"})
    private int depth;

    @Param({"fixed", "permuted"})
    private String chain;

    private Dispatching dispatching;

    @Setup
    public void prove() {
        int[][] layers = new int[Chains.COUNT][];
        Arrays.fill(layers, Chains.fixed(depth));
        dispatching = new Dispatching(stack, Stacks.named(stack).middleware().get(), chain.equals("fixed") ? layers : Chains.permuted(depth), pool());
    }

    /** How many picks are walked. */
    int pool() {
        return Chains.PICKS;
    }

    @Benchmark
    public long dispatch() {
        return dispatching.dispatch();
    }

    @Override
    protected Checked checked() {
        return dispatching;
    }
}
