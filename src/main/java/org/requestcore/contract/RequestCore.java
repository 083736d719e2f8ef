package org.requestcore.contract;

/**
 * A stack's server with an {@link org.requestcore.workload.app.App} mounted, without its sockets: raw HTTP/1.1 bytes in, raw response bytes
 * out, through the stack's own machinery, on the calling thread. Production settings; a Date header in every answer (RFC 9110, 6.6.1).
 */
public interface RequestCore extends AutoCloseable {
    /** A new connection, as accepted from a client at 127.0.0.1. */
    Connection connect();

    /** Ends what the core holds: threads, pools. Connections are not used afterwards. */
    @Override
    void close();
}
