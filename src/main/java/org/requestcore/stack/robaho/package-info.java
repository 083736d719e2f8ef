/**
 * Robaho's httpserver, a second implementation of the JDK's com.sun.net.httpserver, for JDK 21 and newer.
 *
 * <p><b>Entry point.</b> Request core: the loop of a connection ({@code ServerImpl.Exchange}) on a Socket of ours, as its dispatcher runs it for an accepted one. Both classes
 * are its package's own: {@code robaho.net.httpserver.Embedding} stands there, and calls them. The loop is left where it would block, and entered again:
 * {@link org.requestcore.stack.loop.embedded}. It leaves when its connection is closed, so that it is told so for that moment; nothing is closed.
 *
 * <p><b>Production settings.</b> All of its defaults. The server is made by its provider and never bound. Kind of thread: a plain one, as those of its default executor.
 *
 * <p><b>Layers.</b> Filters of the one context, for all paths. What they tell each other is kept beside them, as attributes of an exchange are shared by all exchanges of a context.
 * The way back is what stands after {@code doFilter}.
 *
 * <p><b>Left to the application.</b> The router: it is {@link org.requestcore.model.radix}, which reads the raw path of {@code getRequestURI()}. 404 and 405.
 *
 * <p><b>Absent.</b> A router: a context takes every path that begins with its own, under any method. A chain: the layers are the JDK's own Filter.Chain, as in the stack {@code jdk}.
 *
 * <p><b>Faked.</b> The socket. Connections aren't among those that the server closes when they are idle.
 */
package org.requestcore.stack.robaho;
