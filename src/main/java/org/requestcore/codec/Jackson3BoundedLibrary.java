package org.requestcore.codec;

/** As many buffers as Jackson's own bound for all threads, in an ArrayBlockingQueue, so that many threads at once don't keep many. */
public final class Jackson3BoundedLibrary extends Jackson3PoolLibrary {
    public Jackson3BoundedLibrary() {
        super(Pool.BOUNDED);
    }
}
