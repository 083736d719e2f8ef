package org.requestcore.bench.middleware;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.requestcore.bench.Checked;
import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.contract.proof.AnswerSum;
import org.requestcore.contract.proof.ChainProof;
import org.requestcore.workload.Seed;
import org.requestcore.workload.middleware.Chains;
import org.requestcore.workload.middleware.Trail;

/** Chains that prove themselves, are checked while they dispatch, and prove themselves again. A trail is a number, so nothing of it is left unchecked. */
final class Dispatching implements Checked {
    private final int[][] layers;
    private final MiddlewareChain[] chains = new MiddlewareChain[Chains.COUNT];
    private final byte[] picks;
    private final Trail trail = new Trail();
    private final AnswerSum answers;

    /**
     * @param layers of each chain, {@link Chains#COUNT} of them; the same ones are the same chain
     * @param pool   how many picks are walked
     */
    Dispatching(String stack, ChainBuilder builder, int[][] layers, int pool) {
        picks = Chains.picks(pool);
        this.layers = layers;
        Map<int[], MiddlewareChain> proved = new HashMap<>();
        Arrays.setAll(chains, i -> proved.computeIfAbsent(layers[i], l -> ChainProof.prove(builder, l)));
        int[][] walk = new int[picks.length][];
        Arrays.setAll(walk, place -> layers[picks[place]]);
        answers = new AnswerSum(stack, ChainProof.trails(walk));
    }

    long dispatch() {
        int place = answers.next() & picks.length - 1;
        chains[picks[place]].dispatch(trail.start(place));
        return answers.add(trail.value());
    }

    @Override
    public void check() {
        answers.check();
    }

    /** A chain is asked nothing that it could remember: only the seed of its trail is new. */
    @Override
    public OptionalDouble proveAgain() {
        long seed = Seed.random("strangers chains").nextLong();
        for (int i = 0; i < chains.length; i++) {
            ChainProof.prove(chains[i], layers[i], seed);
        }
        return OptionalDouble.empty();
    }
}
