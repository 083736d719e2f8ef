package org.requestcore.model.floor.middleware;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Composes each chain once, when it is built: what a generator of code at start-up or at compile time could do. */
public final class FloorChainBuilder implements ChainBuilder {
    private static final MethodType NUMBER = MethodType.methodType(void.class, int.class);
    private static final MethodType NOTHING = MethodType.methodType(void.class);

    private final FloorLayer[] layers = new FloorLayer[MAX_LAYERS];

    public FloorChainBuilder() {
        MethodHandle[] constructors = DistinctClasses.constructors(MethodHandles.lookup(), FloorNumberedLayer.class, NUMBER, MAX_LAYERS);
        for (int i = 0; i < MAX_LAYERS; i++) {
            layers[i] = (FloorLayer) create(constructors[i], i);
        }
    }

    @Override
    public MiddlewareChain build(int... numbers) {
        MiddlewareChain chain = Trail::end;
        for (int i = numbers.length - 1; i >= 0; i--) {
            List<Object> constants = List.of(layers[numbers[i]], chain);
            chain = (MiddlewareChain) create(DistinctClasses.constructor(MethodHandles.lookup(), FloorLink.class, NOTHING, constants));
        }
        return chain;
    }

    private static Object create(MethodHandle constructor, Object... arguments) {
        try {
            return constructor.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
