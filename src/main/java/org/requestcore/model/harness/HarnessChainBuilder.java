package org.requestcore.model.harness;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Composes a chain of pieces of straight code, innermost first. */
final class HarnessChainBuilder implements ChainBuilder {
    private static final MethodType LAYERS_AND_REST = MethodType.methodType(void.class, int[].class, MiddlewareChain.class);

    /** For each number of layers from a piece's first one to the end. */
    private final Map<Integer, MethodHandle> pieces = new HashMap<>();

    @Override
    public MiddlewareChain build(int... layers) {
        MiddlewareChain chain = Trail::end;
        for (int end = layers.length; end > 0; end -= HarnessChain.MAX_LAYERS) {
            int start = Math.max(end - HarnessChain.MAX_LAYERS, 0);
            chain = piece(layers.length - start, Arrays.copyOfRange(layers, start, end), chain);
        }
        return chain;
    }

    private MiddlewareChain piece(int toTheEnd, int[] layers, MiddlewareChain rest) {
        MethodHandle constructor = pieces.computeIfAbsent(toTheEnd,
            d -> DistinctClasses.constructor(MethodHandles.lookup(), HarnessChain.class, LAYERS_AND_REST, List.of(layers.length)));
        try {
            return (MiddlewareChain) constructor.invoke(layers, rest);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
