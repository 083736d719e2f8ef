package org.requestcore.model.harness;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;

import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.Trail;

/**
 * Up to eight layers of a chain, and the rest of it: the source of a class for each depth. The depth is a constant of that class, so that a compiler
 * makes straight code of a chain; the layers are not, so that chains of one depth share a class, and it takes no call to tell them apart.
 */
final class HarnessChain implements MiddlewareChain {
    static final int MAX_LAYERS = 8;

    private static final int COUNT;

    static {
        try {
            COUNT = MethodHandles.classDataAt(MethodHandles.lookup(), "_", int.class, 0);
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int layer0;
    private final int layer1;
    private final int layer2;
    private final int layer3;
    private final int layer4;
    private final int layer5;
    private final int layer6;
    private final int layer7;
    private final MiddlewareChain rest;

    /** @param given as many as the class is for */
    HarnessChain(int[] given, MiddlewareChain rest) {
        int[] layers = Arrays.copyOf(given, MAX_LAYERS);
        layer0 = layers[0];
        layer1 = layers[1];
        layer2 = layers[2];
        layer3 = layers[3];
        layer4 = layers[4];
        layer5 = layers[5];
        layer6 = layers[6];
        layer7 = layers[7];
        this.rest = rest;
    }

    @Override
    public void dispatch(Trail trail) {
        in(trail);
        rest.dispatch(trail);
        out(trail);
    }

    private void in(Trail trail) {
        if (COUNT > 0) {
            trail.in(layer0);
        }
        if (COUNT > 1) {
            trail.in(layer1);
        }
        if (COUNT > 2) {
            trail.in(layer2);
        }
        if (COUNT > 3) {
            trail.in(layer3);
        }
        if (COUNT > 4) {
            trail.in(layer4);
        }
        if (COUNT > 5) {
            trail.in(layer5);
        }
        if (COUNT > 6) {
            trail.in(layer6);
        }
        if (COUNT > 7) {
            trail.in(layer7);
        }
    }

    private void out(Trail trail) {
        if (COUNT > 7) {
            trail.out(layer7);
        }
        if (COUNT > 6) {
            trail.out(layer6);
        }
        if (COUNT > 5) {
            trail.out(layer5);
        }
        if (COUNT > 4) {
            trail.out(layer4);
        }
        if (COUNT > 3) {
            trail.out(layer3);
        }
        if (COUNT > 2) {
            trail.out(layer2);
        }
        if (COUNT > 1) {
            trail.out(layer1);
        }
        if (COUNT > 0) {
            trail.out(layer0);
        }
    }
}
