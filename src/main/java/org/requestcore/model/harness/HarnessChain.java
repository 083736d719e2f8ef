package org.requestcore.model.harness;

import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.Trail;

/** Prices the work of the layers without any dispatch: what a chain has to do, if nothing had to be called. */
final class HarnessChain implements MiddlewareChain {
    private final int[] layers;

    HarnessChain(int[] layers) {
        this.layers = layers.clone();
    }

    @Override
    public void dispatch(Trail trail) {
        for (int layer : layers) {
            trail.in(layer);
        }
        trail.end();
        for (int i = layers.length - 1; i >= 0; i--) {
            trail.out(layers[i]);
        }
    }
}
