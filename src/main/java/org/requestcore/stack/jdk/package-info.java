/**
 * The JDK's own HTTP server, com.sun.net.httpserver, in the JDK that runs.
 *
 * <p><b>Entry point.</b> Middleware: {@code Filter.Chain} (public API), made anew for each request, as the server makes it, over the filters of a context. The server puts a
 * second chain behind it, of filters of its own for authentication: no layer of ours is in that.
 *
 * <p><b>Absent.</b> A router: a context takes every path that begins with its own, under any method. A request core: ServerImpl selects among the socket channels that it has
 * accepted and hands each to an executor; nothing else can bring bytes to it, and its package is the module's own. That holds of JDK 17 and of JDK 25.
 *
 * <p><b>Faked.</b> The exchange: there is none, as layers only hand it on. The list of filters, which a context keeps and hands out: one of the same class.
 */
package org.requestcore.stack.jdk;
