/**
 * The JDK's own HTTP server, com.sun.net.httpserver, in the JDK that runs.
 *
 * <p><b>Entry point.</b> Middleware: {@code Filter.Chain} (public API), made anew for each request, as the server makes it, over the filters of a context. The server puts a
 * second chain behind it, of filters of its own for authentication: no layer of ours is in that.
 *
 * <p><b>Server.</b> {@code HttpServer.create}, with one context for all paths: the access log and CORS are its filters, authentication is its Authenticator, which the
 * server puts behind all filters, metrics and the route are the handler's. The router is {@link org.requestcore.model.radix}. A thread of the server's accepts, and finds
 * who has sent something; a cached pool reads, since a thread waits for the rest of each request that isn't whole: by default, the one that accepts would, and nobody else
 * were answered. TCP_NODELAY is on, and 10,000 connections may be idle, where by default 200 may and others are closed behind their answers; both are system properties
 * that {@code jdk.httpserver} documents, as is the third, which says that it is the JDK's own if there is another implementation on the class path. Connection: close is
 * answered by a filter of ours: the server doesn't say that it closes. It ends with {@code stop}, which JDK 17 takes a second for.
 *
 * <p><b>Absent.</b> A router: a context takes every path that begins with its own, under any method. A request core: ServerImpl selects among the socket channels that it has
 * accepted and hands each to an executor; nothing else can bring bytes to it, and its package is the module's own. That holds of JDK 17 and of JDK 25. In the server,
 * trailers: ChunkedInputStream expects the end of the message after the last chunk, and anything else ends the connection.
 *
 * <p><b>Faked.</b> The exchange of the middleware: there is none, as layers only hand it on. The list of filters, which a context keeps and hands out: one of the same class.
 */
package org.requestcore.stack.jdk;
