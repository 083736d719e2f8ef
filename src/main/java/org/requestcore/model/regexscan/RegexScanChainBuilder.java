package org.requestcore.model.regexscan;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import org.requestcore.contract.ChainBuilder;
import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.DistinctClasses;
import org.requestcore.workload.middleware.Trail;

/** Starlette's build_middleware_stack: wraps the end in the innermost layer, that in the next one, and so on. */
final class RegexScanChainBuilder implements ChainBuilder {
    private final MethodHandle[] layers = DistinctClasses.constructors(MethodHandles.lookup(), RegexScanLayer.class,
        MethodType.methodType(void.class, MiddlewareChain.class, int.class), MAX_LAYERS);

    @Override
    public MiddlewareChain build(int... numbers) {
        MiddlewareChain app = Trail::end;
        for (int i = numbers.length - 1; i >= 0; i--) {
            app = wrap(app, numbers[i]);
        }
        return app;
    }

    private MiddlewareChain wrap(MiddlewareChain app, int number) {
        try {
            return (MiddlewareChain) layers[number].invoke(app, number);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
