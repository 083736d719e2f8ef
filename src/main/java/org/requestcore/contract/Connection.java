package org.requestcore.contract;

import org.requestcore.workload.ByteSink;

/** One connection of a {@link RequestCore}. Used by one thread. */
public interface Connection extends AutoCloseable {
    /**
     * Gives the core bytes that arrived, and takes the bytes that it answers. Requests may be cut anywhere, or several in one piece; every
     * request that is complete is answered before the return, in order. Whatever the bytes are, no exception comes out: a core answers
     * with a status, or closes.
     *
     * @param bytes owned by the caller, unchanged, free again after the return: a core that keeps any copies them. That copy and the one into
     *              {@code out} are what the harness asks of all
     * @param out   owned by the caller; the answers are appended
     */
    void feed(byte[] bytes, int offset, int length, ByteSink out);

    /** False once the core has ended the connection: after {@code Connection: close}, or after bytes that are no HTTP. */
    boolean isOpen();

    /** The client went away. */
    @Override
    void close();
}
