package org.requestcore.contract;

/**
 * Builds chains out of one set of layer classes, in the stack's own idiom.
 *
 * <p>Layer k is a class of its own, the same class in every chain of this builder: real chains are megamorphic, and a class repeated N
 * times is the monomorphic trap. {@link org.requestcore.workload.middleware.DistinctClasses} makes them from one source.
 */
public interface ChainBuilder {
    /** The most layers that a chain is asked to have: numbers 0 to 63. */
    int MAX_LAYERS = 64;

    /**
     * @param layers the numbers of the layers, outermost first; none may be repeated; may be empty
     * @return a chain that is ready to dispatch
     */
    MiddlewareChain build(int... layers);
}
