package org.requestcore.model.floor.middleware;

import java.lang.invoke.MethodHandles;
import java.util.List;

import org.requestcore.contract.MiddlewareChain;
import org.requestcore.workload.middleware.Trail;

/**
 * The place of a layer in a chain: the source of a class for each place in each chain. Layer and next place are constants of that class, so the
 * compiler sees through them, whatever other chains do.
 */
final class FloorLink implements MiddlewareChain {
    private static final FloorLayer LAYER;
    private static final MiddlewareChain NEXT;

    static {
        try {
            LAYER = MethodHandles.classDataAt(MethodHandles.lookup(), "_", FloorLayer.class, 0);
            NEXT = MethodHandles.classDataAt(MethodHandles.lookup(), "_", MiddlewareChain.class, 1);
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public void dispatch(Trail trail) {
        if (LAYER.in(trail)) {
            NEXT.dispatch(trail);
        }
        LAYER.out(trail);
    }
}
