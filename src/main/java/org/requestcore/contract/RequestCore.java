package org.requestcore.contract;

/**
 * A stack's server with an {@link org.requestcore.workload.app.App} mounted, without its sockets: raw HTTP/1.1 bytes in, raw response bytes
 * out, through the stack's own machinery, on the calling thread. Production settings; a Date header in every answer (RFC 9110, 6.6.1).
 *
 * <p>The App is handed a body whole, in every shape: read in the way that the stack's documentation has for whole bodies, without blocking, and then
 * copied to an array of its length. A request without a body brings an empty array, and what gathers bodies is passed by if the stack can do so.
 */
public interface RequestCore extends AutoCloseable {
    /** A new connection, as accepted from a client at 127.0.0.1. */
    Connection connect();

    /** Ends what the core holds: threads, pools. Connections are not used afterwards. */
    @Override
    void close();
}
