package org.requestcore.workload.middleware;

/**
 * The work of a middleware layer, small and observable: each layer folds its number in on the way in and again on the way out, in
 * a way that depends on the order, so that no layer can be skipped, swapped or folded away by the compiler.
 */
public final class Trail {
    private long value;

    /** Starts a dispatch. @param seed anything: it differs from one dispatch to the next */
    public Trail start(long seed) {
        value = seed;
        return this;
    }

    /** A layer's work before it calls the next one. */
    public void in(int layer) {
        value = Long.rotateLeft(value, 5) ^ layer;
    }

    /** The end of the chain. */
    public void end() {
        value += 0x9e3779b97f4a7c15L;
    }

    /** A layer's work after the next one has returned (or answered). */
    public void out(int layer) {
        value = Long.rotateLeft(value, 7) + layer;
    }

    public long value() {
        return value;
    }

    /** What a right dispatch through these layers, outermost first, leaves. */
    public static long expected(long seed, int[] layers) {
        Trail trail = new Trail().start(seed);
        for (int layer : layers) {
            trail.in(layer);
        }
        trail.end();
        for (int i = layers.length - 1; i >= 0; i--) {
            trail.out(layers[i]);
        }
        return trail.value();
    }
}
