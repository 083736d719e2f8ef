package org.requestcore.contract.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.workload.middleware.Trail;

/** Each mistake that a chain can make leaves another trail. */
class BrokenChainTest {
    enum Fault { NONE, IN_OUT_OF_ORDER, OUT_IN_ORDER_OF_IN, LAYER_LEFT_OUT, LAYER_TWICE, NO_WAY_OUT, NO_END, ORDER_IGNORED, THROWS }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void faultIsFound(Fault fault) {
        assertThrows(ProofFailure.class, () -> ChainProof.proveAll(builder(fault)));
    }

    @Test
    void rightChainPasses() {
        assertEquals(73, ChainProof.proveAll(builder(Fault.NONE)));
    }

    private static ChainBuilder builder(Fault fault) {
        return layers -> trail -> dispatch(fault, layers, trail);
    }

    private static void dispatch(Fault fault, int[] layers, Trail trail) {
        int[] in = layers.clone();
        int[] out = layers.clone();
        int last = layers.length - 1;
        switch (fault) {
            case IN_OUT_OF_ORDER -> swapLast(in);
            case OUT_IN_ORDER_OF_IN -> reverse(out);
            case LAYER_LEFT_OUT -> in = Arrays.copyOf(in, Math.max(0, last));
            case LAYER_TWICE -> in = last < 0 ? in : append(in, in[last]);
            case NO_WAY_OUT -> out = new int[0];
            case ORDER_IGNORED -> {
                Arrays.sort(in);
                Arrays.sort(out);
            }
            case THROWS -> {
                if (last > 30) {
                    throw new ArrayIndexOutOfBoundsException(last);
                }
            }
            default -> { }
        }
        for (int layer : in) {
            trail.in(layer);
        }
        if (fault != Fault.NO_END) {
            trail.end();
        }
        for (int i = out.length - 1; i >= 0; i--) {
            trail.out(out[i]);
        }
    }

    private static void swapLast(int[] layers) {
        if (layers.length > 1) {
            int last = layers.length - 1;
            int layer = layers[last];
            layers[last] = layers[last - 1];
            layers[last - 1] = layer;
        }
    }

    private static void reverse(int[] layers) {
        for (int i = 0; i < layers.length / 2; i++) {
            int layer = layers[i];
            layers[i] = layers[layers.length - 1 - i];
            layers[layers.length - 1 - i] = layer;
        }
    }

    private static int[] append(int[] layers, int layer) {
        int[] more = Arrays.copyOf(layers, layers.length + 1);
        more[layers.length] = layer;
        return more;
    }
}
