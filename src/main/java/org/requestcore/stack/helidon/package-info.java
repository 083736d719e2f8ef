/**
 * Helidon 4 SE's WebServer, for JDK 21 and newer.
 *
 * <p><b>Entry points.</b> Router and middleware: {@code HttpRouting.route(context, request, response)}, as its HTTP/1.1 connection calls it. For a router, the path is made of the
 * target and validated first, as the connection does it. All are public; parts are marked as internal.
 *
 * <p><b>Production settings.</b> All of the defaults of {@code HttpRouting.builder()}, paths validated. Kind of thread: virtual, as it has one for each connection.
 *
 * <p><b>Registration.</b> The first route that matches wins, and is found by trying one after the other, so that the place in the table decides the cost. Routes stand as listed, but
 * for those that an earlier one would rob: they come before it, as users have to put them. Parameters are registered by their place, a catch-all as {@code {+p0}}.
 *
 * <p><b>Layers.</b> Filters of the routing, for all paths; the way back is what stands after {@code proceed()}.
 *
 * <p><b>Differs by design.</b> The path is decoded and normalised before it is matched: {@code %2F} separates segments, {@code //} is one slash, dot segments and matrix parameters
 * are removed. A path that is known under another method only is a miss: Helidon answers 404, and never 405.
 *
 * <p><b>Absent.</b> A request core. {@code Http1Connection.handle} is a loop on a thread of its own, which reads request after request and blocks where there is none. Helidon's DirectClient
 * for tests gives it a second thread and a pair of queues, and so each request two hops that it hasn't in a server; left by an exception instead, the loop would have to be given again what it
 * had read. Besides, Helidon refuses HTTP/1.0 with 505, and takes no chunk extension (RFC 9112, 7.1.1), where the contract asks for an answer.
 *
 * <p><b>Faked.</b> Request and response: what routing asks of them, and nothing else.
 */
package org.requestcore.stack.helidon;
