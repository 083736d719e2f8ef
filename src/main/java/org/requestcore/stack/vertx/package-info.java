/**
 * Vert.x core 5, an HTTP server whose application is one {@code Handler<HttpServerRequest>}; layers are handlers that wrap handlers.
 *
 * <p><b>Entry point.</b> {@link org.requestcore.stack.vertx.embedded}: Vert.x's own pipeline on Netty's EmbeddedChannel, by public classes in
 * internal packages, as Vert.x's HttpServerHandlerBenchmark has it.
 *
 * <p><b>Left to the application.</b> The router: it is {@link org.requestcore.model.radix}, which reads {@code request.path()}. The Date header:
 * {@link org.requestcore.workload.app.Clock}. What layers tell each other: an object a request, handed on in the request's place. A layer's way back
 * is Vert.x's handlers of the body's end (metrics) and of the response's end (access log), since a body may arrive after the handler has returned.
 * A body is read by {@code request.body()} for POST, PUT and PATCH; what comes with another method is dropped by Vert.x.
 *
 * <p><b>Server.</b> The same handlers, made for each event loop: {@link org.requestcore.stack.vertx.embedded.ListeningServer}. Each thread has
 * its own radix trees, which keep what they find of a match.
 *
 * <p><b>Absent.</b> A router: Vert.x core ships none. A chain: its layers would be lambdas in lambdas, and what they cost the JDK's price, which
 * {@link org.requestcore.model.regexscan} shows. In the request core, where they have work to do, layers are wired that way, as users have to.
 */
package org.requestcore.stack.vertx;
