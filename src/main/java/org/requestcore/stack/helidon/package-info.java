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
 * <p><b>Absent.</b> A request core. Helidon refuses HTTP/1.0 with 505. A chunk extension (RFC 9112, 7.1.1) is answered with 500, and what follows is read as the next request.
 *
 * <p><b>Faked.</b> Request and response: what routing asks of them, and nothing else.
 */
package org.requestcore.stack.helidon;
