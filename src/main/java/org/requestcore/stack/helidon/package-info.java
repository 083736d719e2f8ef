/**
 * Helidon 4 SE's WebServer, for JDK 21 and newer.
 *
 * <p><b>Entry points.</b> Router and middleware: {@code HttpRouting.route(context, request, response)}, as its HTTP/1.1 connection calls it. For a router, the path is made of the
 * target and validated first, as the connection does it. Request core: {@code Http1ConnectionSelector.connection(context)} and {@code handle(limit)}, with a context, a reader and a
 * writer of ours, as in Helidon's own DirectClient for tests, which gives the connection a thread of its own. Here its loop is left where it would block, by the exception that it
 * has for the end of a stream, and entered again: {@link org.requestcore.stack.loop.embedded}. All are public; parts are marked as internal.
 *
 * <p><b>Production settings.</b> All of the defaults of {@code WebServer.builder()}: paths, Host and headers validated, no limit of concurrent requests, Date and keep-alive headers in each answer.
 * Kind of thread: virtual, as it has one for each connection.
 *
 * <p><b>Registration.</b> The first route that matches wins, and is found by trying one after the other, so that the place in the table decides the cost. Routes stand as listed, but
 * for those that an earlier one would rob: they come before it, as users have to put them. Parameters are registered by their place, a catch-all as {@code {+p0}}.
 *
 * <p><b>Layers.</b> Filters of the routing, for all paths; the way back is what stands after {@code proceed()}. The user and the route are handed on in the request's context. Filters see 404,
 * as Helidon answers it within them.
 *
 * <p><b>Left to the application.</b> 405: Helidon answers 404 to a path that it knows under another method. The request core has a handler of any method for each template behind
 * all routes, which answers it; the router has none.
 *
 * <p><b>Differs by design.</b> The path is decoded and normalised before it is matched: {@code %2F} separates segments, {@code //} is one slash, dot segments and matrix parameters
 * are removed. HTTP/1.0 is refused with 505.
 *
 * <p><b>Faked.</b> For router and chain, request and response: what routing asks of them, and nothing else. For the request core, the socket.
 */
package org.requestcore.stack.helidon;
