/**
 * Robaho's httpserver, a second implementation of the JDK's com.sun.net.httpserver, for JDK 21 and newer.
 *
 * <p><b>Absent.</b> A router: a context takes every path that begins with its own, under any method. A chain: the layers are the JDK's own Filter.Chain, as in the stack {@code jdk}.
 * A request core: ChunkedInputStream expects the end of the message after the last chunk, so that a trailer (RFC 9112, 7.1.2) ends the connection.
 */
package org.requestcore.stack.robaho;
