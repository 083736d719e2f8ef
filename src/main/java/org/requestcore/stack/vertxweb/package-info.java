/**
 * Vert.x Web 5, a router of handlers on top of Vert.x core.
 *
 * <p><b>Entry point.</b> {@code Router.handle(request)} (public API), as Vert.x's server calls it. Routing includes what Vert.x Web does for each
 * request that comes to it: a RoutingContext, the check of the Host header, the normalised path, the Strings of the parameters, which it also adds
 * to the request's. The request core is {@link org.requestcore.stack.vertx.embedded}, with all its settings, and the router as its handler; shape
 * CANNED mounts none.
 *
 * <p><b>Registration.</b> The first route that matches wins, and is found by trying one after the other, so that the place in the table decides the
 * cost. Routes stand as listed, but for those that an earlier one would rob: they come before it, as users have to put them. Parameters are
 * registered by their place ({@code :p0}), as a name can't hold '-' or '.'; a catch-all as a regular expression, since {@code /*} also matches the
 * empty rest and leaves the value encoded, and so is text that would be taken for a part of a name ({@code {id}_old}, {@code {name}:cancel}).
 * 404 and 405 are Vert.x Web's own; the request core keeps its default answers to them. {@code vertx-web} registers all with one router,
 * {@code vertx-web-subrouter} with one for each first segment ({@link org.requestcore.stack.vertxweb.SubRouters}), as the documentation advises
 * where there are many; all else is the same.
 *
 * <p><b>Layers.</b> A route without a path for each, passing on by {@code ctx.next()}. In a chain, where all is synchronous, the way back is what
 * stands after it; in the request core it is an end handler, as in Vert.x Web's LoggerHandler. Bodies are read by its BodyHandler, without file
 * uploads, on a route for all requests, as its documentation has it; the failure handler that stands there answers what Vert.x Web fails. The user and
 * the route's id are handed on in the context's data.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.vertx.embedded.ListeningServer}, with a Router for each event loop, as a verticle makes its own.
 *
 * <p><b>Differs by design.</b> A trailing slash is ignored. The path is normalised first: dot segments are removed, {@code //} becomes one slash,
 * encoded unreserved octets are decoded. What doesn't start with a slash ({@code OPTIONS *}) is answered before any layer.
 *
 * <p><b>Faked.</b> For router and chain, the request: one that Vert.x made, with method and path put in its place, and reused; its parameters are
 * made anew for each match, as Vert.x makes them for each request. The Router's Vertx is null there: it is only kept to be handed out.
 */
package org.requestcore.stack.vertxweb;
