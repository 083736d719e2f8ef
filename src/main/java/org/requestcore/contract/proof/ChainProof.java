package org.requestcore.contract.proof;

import java.util.Arrays;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.Chains;
import org.requestcore.workload.middleware.Trail;

/** Every layer once, in order on the way in and in reverse on the way out, whatever the depth and the order. */
public final class ChainProof {
    private static final int DISPATCHES = 10;

    private ChainProof() {
    }

    /** @return how many chains were proved: depths 0 to 64, and the permuted chains */
    public static int proveAll(ChainBuilder builder) {
        for (int depth = 0; depth <= ChainBuilder.MAX_LAYERS; depth++) {
            prove(builder, Chains.fixed(depth));
        }
        for (int[] layers : Chains.permuted(Chains.DEPTH)) {
            prove(builder, layers);
        }
        return ChainBuilder.MAX_LAYERS + 1 + Chains.permuted(Chains.DEPTH).length;
    }

    /** @throws ProofFailure if a dispatch leaves another trail than these layers have to */
    public static MiddlewareChain prove(ChainBuilder builder, int[] layers) {
        MiddlewareChain chain = builder.build(layers);
        prove(chain, layers, 0);
        return chain;
    }

    /** The trails of a walk over chains, the place in it as their seed. @param layers of the chain at each place */
    public static long[] trails(int[][] layers) {
        long[] trails = new long[layers.length];
        Arrays.setAll(trails, place -> Trail.expected(place, layers[place]));
        return trails;
    }

    /**
     * The same for a chain that is there.
     *
     * @param firstSeed of the dispatches
     */
    public static void prove(MiddlewareChain chain, int[] layers, long firstSeed) {
        Trail trail = new Trail();
        for (long seed = firstSeed; seed < firstSeed + DISPATCHES; seed++) {
            try {
                chain.dispatch(trail.start(seed));
            } catch (RuntimeException e) {
                throw new ProofFailure("chain %s: threw %s".formatted(Arrays.toString(layers), e), e);
            }
            ProofFailure.unless(trail.value() == Trail.expected(seed, layers),
                "chain %s: a layer is missing, repeated or out of order (trail %x, expected %x)", Arrays.toString(layers), trail.value(), Trail.expected(seed, layers));
        }
    }
}
