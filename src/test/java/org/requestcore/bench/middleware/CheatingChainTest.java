package org.requestcore.bench.middleware;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.proof.ProofFailure;
import org.requestcore.workload.middleware.Chains;

/** Chains that are right as long as they are proved: driven as the benchmark drives them, without forks. */
class CheatingChainTest {
    @Test
    void skippedLayersAreFound() {
        Dispatching dispatching = new Dispatching("cheat", skipping(5_000), Chains.permuted(8), Chains.PICKS);
        dispatch(dispatching, 1_000);
        dispatching.check();
        dispatch(dispatching, 60_000);
        String message = assertThrows(ProofFailure.class, dispatching::check).getMessage();
        assertTrue(message.startsWith("cheat: wrong answers in iteration 2 "), message);
        assertThrows(ProofFailure.class, dispatching::proveAgain);
    }

    @Test
    void rightChainPasses() {
        int[][] fixed = Stream.generate(() -> new int[] {0, 1, 2}).limit(Chains.COUNT).toArray(int[][]::new);
        for (int[][] layers : new int[][][] {fixed, Chains.permuted(8)}) {
            Dispatching dispatching = new Dispatching("radix", Stacks.named("radix").middleware().get(), layers, Chains.PICKS);
            dispatch(dispatching, 20_000);
            dispatching.check();
            assertTrue(dispatching.proveAgain().isEmpty());
        }
    }

    private static ChainBuilder skipping(int after) {
        return layers -> {
            int[] dispatches = new int[1];
            return trail -> {
                boolean skips = dispatches[0]++ > after;
                for (int i = skips ? 1 : 0; i < layers.length; i++) {
                    trail.in(layers[i]);
                }
                trail.end();
                for (int i = layers.length - 1; i >= (skips ? 1 : 0); i--) {
                    trail.out(layers[i]);
                }
            };
        };
    }

    private static void dispatch(Dispatching dispatching, int calls) {
        for (int i = 0; i < calls; i++) {
            dispatching.dispatch();
        }
    }
}
