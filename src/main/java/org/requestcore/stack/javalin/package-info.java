/**
 * Javalin 7 on Jetty 12.1 (Jakarta EE 10), without its sockets: {@link org.requestcore.stack.jetty.embedded}.
 *
 * <p><b>Entry points.</b> Router: the InternalRouter (public API) that Javalin's servlet asks for each request, and what it asks next: the parameters, or the methods that a path
 * has. Middleware: JavalinServlet, with a handler before and a handler after for each layer, as Javalin has no other; its request and response answer only what it asks
 * of them. Request core: Javalin's Server, as Javalin.create() makes it, with its servlet, and the HttpConnection of HttpConnectionFactory.
 *
 * <p><b>Production settings.</b> Javalin's defaults: sessions (of which nobody has one), its StatisticsHandler, compression from 1,500 bytes on, its maximum of a body,
 * WebSockets possible. Two differ. {@code prefer405over404} is on, as Javalin tells 405 from 404 only then; so a miss asks the routes of all methods. In front
 * stands Jetty's EagerContentHandler, which begins a request with a body when all of that has come, so that Javalin's blocking read never waits; other requests
 * pass it by.
 *
 * <p><b>Registration.</b> The first route that matches wins, and is found by trying one regular expression after the other. Routes stand as listed, but for those that an
 * earlier one would rob: they come before it, as users have to put them. A catch-all is a parameter in angle brackets, which takes slashes. Tables are absent whose
 * templates have empty segments, which Javalin drops, or two parameters in a segment, of which it makes the left one as short as can be.
 *
 * <p><b>Layers.</b> The access log is Javalin's request logger; the others are handlers before, which end a request by skipRemainingHandlers, and one after.
 *
 * <p><b>By design.</b> A trailing slash is ignored. Paths are matched as they come, encoded. A header X-HTTP-Method-Override is taken for the method.
 *
 * <p><b>Server.</b> The same Javalin on {@link org.requestcore.stack.jetty.embedded.SocketServer}, with the pool that Javalin makes, JettyServerThreadPool of 8 to 250
 * threads. It is made of the parts that {@code Javalin.start(host, port)} takes, and not by it: see {@link org.requestcore.stack.javalin.JavalinServer}. Beside the core
 * it lacks EagerContentHandler, so that a thread of the pool waits for what of a body has not come. Its stop timeout is what Javalin's documentation sets to
 * have requests finished; {@code Javalin.stop()} waits for none without.
 */
package org.requestcore.stack.javalin;
