package org.requestcore.workload.middleware;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.requestcore.workload.Seed;

/** Orders of middleware layers. */
public final class Chains {
    /** How many permuted chains there are to pick from, and how many layers each has; both powers of two. */
    public static final int COUNT = 8;
    public static final int DEPTH = 32;
    /** How many picks are walked. */
    public static final int PICKS = 8_192;

    private Chains() {
    }

    /**
     * As one router has several pipelines over one set of middleware: {@link #COUNT} chains of {@code depth} layers, outermost first, that are
     * permutations of the layers 0 to depth - 1. One fixed chain understates what a dispatch costs: the compiler inlines it.
     */
    public static int[][] permuted(int depth) {
        Random random = new Random(Seed.random("chains").nextLong());
        List<Integer> layers = new ArrayList<>(IntStream.range(0, depth).boxed().toList());
        int[][] chains = new int[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            Collections.shuffle(layers, random);
            chains[i] = layers.stream().mapToInt(Integer::intValue).toArray();
        }
        return chains;
    }

    /** The layers 0 to depth - 1 in order. */
    public static int[] fixed(int depth) {
        return IntStream.range(0, depth).toArray();
    }

    /**
     * A random walk over the permuted chains: indices from 0 to {@link #COUNT} - 1.
     *
     * @param count a power of two
     */
    public static byte[] picks(int count) {
        byte[] picks = new byte[count];
        var random = Seed.random("picks");
        for (int i = 0; i < picks.length; i++) {
            picks[i] = (byte) random.nextInt(COUNT);
        }
        return picks;
    }
}
