package org.requestcore.stack.netty;

import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;

import org.requestcore.workload.middleware.Trail;

/**
 * Carries a trail along a pipeline. Reference-counted, as FullHttpRequest and FullHttpResponse are: the pipeline touches such at every handler, for
 * the leak detector. Of any other message, a request without a body included, it finds out each time anew that it is none, which is slow before
 * JDK 23 (JDK-8180450).
 */
final class TrailMessage extends AbstractReferenceCounted {
    Trail trail;

    @Override
    public ReferenceCounted touch(Object hint) {
        return this;
    }

    @Override
    protected void deallocate() {
        // holds no memory
    }
}
