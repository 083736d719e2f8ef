/**
 * Quarkus 3: Quarkus REST (RESTEasy Reactive) on Vert.x Web 4 on Vert.x core 4, on Netty 4.1.
 *
 * <p><b>Island.</b> These are other releases than the suite's, so that they are a jar of their own: {@code src/island/quarkus} is an app, which Quarkus's Maven
 * plugin augments as it does its users' apps, packed as an uber-jar. It knows nothing of this suite but the routes: its resource class has a method for each, and
 * asks {@code Endpoint} for the answer. The adapter is compiled against that jar, and is found as a service: {@link org.requestcore.stack.quarkus.OnIsland}. In a
 * fork the island's Jackson stands before the suite's, so the writer that all stacks share is of Quarkus's release there; run.json tells which. What the adapter
 * takes from {@link org.requestcore.stack.netty.embedded} and {@link org.requestcore.stack.vertx.embedded} is compiled against the suite's releases, and calls only
 * what both have.
 *
 * <p><b>Entry point.</b> Request core: the app is started by its ApplicationImpl, as Quarkus's main method does; a connection is an EmbeddedChannel that is given to
 * Vert.x's own HttpServerImpl, with the options that Quarkus gives it, and whose handler is Quarkus's root. So all of Quarkus's ways are passed: the root handler,
 * its Vert.x Web router, REST's request context, routing, parameters, the endpoint, its writer of entities. Router: the RequestMapper of REST on the path that
 * Vert.x Web normalises, one for the resource class and one a method, called as RestInitialHandler and ClassRoutingHandler call them.
 *
 * <p><b>Engine.</b> {@code quarkus-vertx} is that server with the App as its one handler, wired as {@code vertx} has it: what Quarkus adds to its own Vert.x is the difference
 * of the two. Held against {@code vertx} it tells what Vert.x 5 on Netty 4.2 makes of the same.
 *
 * <p><b>Production settings.</b> Quarkus's defaults: 20 KiB of headers, an idle timeout of 30 minutes, a duplicated context a request. Endpoints are
 * {@code @NonBlocking}, as REST runs those that return what is asynchronous: on the event loop, not on a worker. Bodies are read whole in memory up to the largest
 * that Quarkus takes ({@code quarkus.rest.input-buffer-size}), where the default would go on to a worker beyond 10 KiB. One class holds all routes; an app of many
 * has a mapper of classes that does a part of the same work. Quarkus's own log manager is there, as its main method sets it, without a console to write to.
 *
 * <p><b>Layers.</b> Quarkus has two places for them. A request core has them as Vert.x Web routes on Quarkus's router before REST, as its {@code Filters} are, for
 * there Quarkus itself has its access log, CORS, authentication and metrics, and what REST refuses passes them too; {@code ctx.next()} has its price in
 * {@code vertx-web}. A chain has them as JAX-RS filters, which REST runs for endpoints, in a request context of its own and CDI's request scope, both made anew for
 * each dispatch: a shallow chain is mostly these. JAX-RS filters are fixed when an app is built, and slow its writers down where there are some, so that no shape of
 * the App has any. Shape CANNED is one route, which answers. Date is left to the application: {@link org.requestcore.workload.app.Clock}.
 *
 * <p><b>Server.</b> Quarkus's own: before the app is started it is told where to listen, as its users tell it ({@code quarkus.http.host}, {@code port} and
 * {@code host-enabled}, which the build sets to false). It deploys a server for each event loop of Vert.x, of which Quarkus has one a core, but two at least; endpoints run there.
 * Its root can't be wrapped, so the Date is put by a route, the first: one more than in memory, and what is refused before the router has none. Each loop has an endpoint of
 * its own. {@code quarkus-vertx} deploys as many servers with the same options on Quarkus's Vert.x, with the App as their handler. Both end with the app, and all threads do:
 * Vert.x closes a connection when its loop has answered what it has read. Quarkus's longer way ({@code quarkus.shutdown.timeout}) wraps each request, and is not there by default.
 * An app starts once in a JVM, so a server does.
 *
 * <p><b>Differs by design.</b> As Vert.x Web's: the path is normalised, {@code //} is one slash, and a trailing slash is ignored, also by a catch-all, which is a
 * parameter with an expression of its own. Of templates that begin alike, those with more static characters are tried first, as JAX-RS has it: a table where that is
 * not the most specific one is absent, and so is one with several parameters in a segment, or text before one at its end: {@link org.requestcore.stack.quarkus.TableCheck}.
 * What nothing matches is answered by Vert.x Web.
 *
 * <p><b>Faked.</b> The socket, as {@code vertx} has it, though on the island's Netty: {@code embedded-channel} prices it on the suite's. The kind of thread is a
 * VertxThread. The app is started once in a JVM, as Quarkus keeps much in static fields, and ends with it; which App an endpoint asks is known by the thread. A JVM
 * has one router, so that cores of different wiring wait for each other. For a chain, the request: one that Vert.x made, reused.
 */
package org.requestcore.stack.quarkus;
