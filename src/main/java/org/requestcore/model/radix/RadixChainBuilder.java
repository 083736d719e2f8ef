package org.requestcore.model.radix;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;

/** Gin's chain: the layers and the end in one array, which {@link RadixContext#next} goes through. */
final class RadixChainBuilder implements ChainBuilder {
    private final RadixHandler[] layers = new RadixHandler[MAX_LAYERS];

    RadixChainBuilder() {
        MethodHandle[] constructors = DistinctClasses.constructors(MethodHandles.lookup(), RadixLayer.class, MethodType.methodType(void.class, int.class), MAX_LAYERS);
        try {
            for (int i = 0; i < MAX_LAYERS; i++) {
                layers[i] = (RadixHandler) constructors[i].invoke(i);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public MiddlewareChain build(int... numbers) {
        RadixHandler[] handlers = new RadixHandler[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            handlers[i] = layers[numbers[i]];
        }
        handlers[numbers.length] = context -> context.trail().end();
        RadixContext context = new RadixContext(handlers);
        return context::run;
    }
}
