package org.requestcore.contract;

import org.requestcore.workload.routes.Probe;

/**
 * Finds the route of a request. What is right is told by {@link org.requestcore.workload.routes.Oracle}: the most specific template wins.
 *
 * <p>An adapter calls its stack's router as the stack itself does for a request. It allocates nothing of its own, caches nothing by
 * path, and is used by one thread at a time. The path is raw; what a stack does to it before its router sees it (decoding,
 * normalising) belongs to the row, and nothing else does.
 */
public interface Router {
    int MISS = Probe.MISS;
    int METHOD_NOT_ALLOWED = Probe.METHOD_NOT_ALLOWED;

    /**
     * @param method in capitals
     * @param path   the raw path of the request target in origin form (RFC 9112, 3.2.1): starts with a slash, no query, one char
     *               per octet (so no char above 0xFF); a String that nobody has seen before
     * @param out    cleared; takes the value of every parameter of the matched route, in the order of its template, percent-decoded.
     *               What it holds after a miss is of no meaning
     * @return the route's id, {@link #MISS} or {@link #METHOD_NOT_ALLOWED} if another method has a template that matches
     */
    int match(String method, String path, Captures out);
}
