/**
 * Robaho's httpserver, a second implementation of the JDK's com.sun.net.httpserver, for JDK 21 and newer. It is a server, and nothing of it is measured in process.
 *
 * <p><b>Server.</b> Made by its own provider, so that the JDK's server stays what {@code HttpServer.create} makes; the App is wired as in the stack {@code jdk}. One thread
 * accepts, and each connection has a virtual thread, by the executor that its README sets. TCP_NODELAY is on, which is off by default. An answer is flushed by a filter of
 * ours: by itself the server holds it back while there is more to read, be it half a request. It logs nothing here. {@code stop} waits for a second, in which it goes on to
 * answer. Trailers it lacks, as below.
 *
 * <p><b>Absent.</b> A router: a context takes every path that begins with its own, under any method. A chain: the layers are the JDK's own Filter.Chain, as in the stack {@code jdk}.
 * A request core: {@code ServerImpl.Exchange} is a loop on a virtual thread of its own, which reads request after request from a socket and blocks where there is none. It could be
 * left only by an exception, and would then have to be given again what it had read of a request. Besides, ChunkedInputStream expects the end of the message after the last chunk, so
 * that a trailer (RFC 9112, 7.1.2) ends the connection, where the contract asks for an answer.
 */
package org.requestcore.stack.robaho;
