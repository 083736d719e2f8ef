/**
 * Robaho's httpserver, a second implementation of the JDK's com.sun.net.httpserver, for JDK 21 and newer. It is told of, and nothing of it is measured.
 *
 * <p><b>Absent.</b> A router: a context takes every path that begins with its own, under any method. A chain: the layers are the JDK's own Filter.Chain, as in the stack {@code jdk}.
 * A request core: {@code ServerImpl.Exchange} is a loop on a virtual thread of its own, which reads request after request from a socket and blocks where there is none. It could be
 * left only by an exception, and would then have to be given again what it had read of a request. Besides, ChunkedInputStream expects the end of the message after the last chunk, so
 * that a trailer (RFC 9112, 7.1.2) ends the connection, where the contract asks for an answer.
 */
package org.requestcore.stack.robaho;
