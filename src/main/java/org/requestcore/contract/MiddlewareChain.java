package org.requestcore.contract;

import org.requestcore.workload.middleware.Trail;

/** A chain of middleware around an end that only answers. Used by one thread. */
public interface MiddlewareChain {
    /**
     * Passes one request through all layers to the end and back, on the calling thread, and returns when the outermost layer is done.
     * Each layer calls {@link Trail#in} before it passes on and {@link Trail#out} on the way back; the end calls {@link Trail#end}.
     */
    void dispatch(Trail trail);
}
