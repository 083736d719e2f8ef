package org.requestcore.contract;

import org.requestcore.workload.middleware.Trail;

/**
 * A chain of middleware around an end that only answers. Used by one thread.
 *
 * <p>A layer has its trail at hand: it is what is passed on, or a field of that, or a field of the chain, which has one request at a time. No layer
 * looks it up where its stack keeps what belongs to a request (attachments, attributes, a map of data): few layers of a server ask for such things,
 * and a chain in which each does would tell what asking costs instead of what calling the next layer costs. What a stack's own way of keeping things
 * costs is in the layered shape of {@link RequestCore}.
 */
public interface MiddlewareChain {
    /**
     * Passes one request through all layers to the end and back, on the calling thread, and returns when the outermost layer is done.
     * Each layer calls {@link Trail#in} before it passes on and {@link Trail#out} on the way back; the end calls {@link Trail#end}.
     */
    void dispatch(Trail trail);
}
