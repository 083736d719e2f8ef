/**
 * Spring WebFlux on Reactor Netty, set up as Spring Boot sets it up: {@code spring-webflux} with annotated controllers, {@code spring-webflux-functional} with router functions.
 * The same on Jetty, {@code spring-webflux-jetty}, is told of, and nothing of it is measured.
 *
 * <p><b>Entry point.</b> For routing, {@code HandlerMapping.getHandler(exchange)} (public API), as DispatcherHandler calls it: of RequestMappingHandlerMapping, and of
 * RouterFunctionMapping. Routing includes the parsing of the path, the attributes of the exchange and the Monos in which a handler comes. The request core is
 * {@link org.requestcore.stack.reactornetty.embedded}, with all its settings, and ReactorHttpHandlerAdapter as its handler, as Spring Boot's NettyReactiveWebServerFactory has
 * it. Shape CANNED is a WebHandler, without DispatcherHandler.
 *
 * <p><b>Production settings.</b> An application context with WebFluxConfigurationSupport, which Spring Boot extends as well: path patterns, the default codecs (bodies of up
 * to 256 KiB in memory), both mappings (router functions are asked first), no CORS of its own, no API versions. Spring Boot's static resources are there too, and so asked for
 * whatever no endpoint is for. Without Spring Boot itself, error pages are WebFlux's own, which are empty; there are no observations, as in an application without Actuator.
 *
 * <p><b>Registration.</b> Controllers' methods by registerMapping, as Spring's documentation has it for endpoints that are not known beforehand: WebFlux looks a path without
 * parameters up, tries all mappings for others, and takes the most specific that matches. Of router functions the first that matches wins, found by trying one after the other:
 * they stand as listed, but for those that an earlier one would rob, which come before it. Parameters are named by their place; a catch-all is {@code {*name}}, whose value
 * begins with a slash, which is cut off, as users do.
 *
 * <p><b>Layers.</b> WebFilters, in the order in which they are given to WebHttpHandlerBuilder. In a chain the way back is the end of the next one's Mono; in the request core it is
 * an action before the commit, as in Spring's own observations, since what ends in an error (404 does) is answered outside of all filters. The user is an attribute of the
 * exchange, the route that of DispatcherHandler. A controller's body is {@code @RequestBody byte[]}, a function's {@code bodyToMono(byte[].class)}, for POST, PUT and PATCH; what
 * comes with another method is dropped.
 *
 * <p><b>Differs by design.</b> Segments are decoded before they are matched, matrix parameters left out. A parameter beside text takes no octets at all, too; a catch-all the empty
 * rest, and the path without it and its slash. HEAD and OPTIONS of a known path are answered by themselves with controllers. Router functions know no 405: the request core answers
 * it by routes that stand behind all others, as users have to; a request that finds its route doesn't come to them, one that finds none does.
 *
 * <p><b>Absent.</b> A chain of {@code spring-webflux-functional}: applications of both kinds have WebFilters. Tables for controllers whose most specific routes are not those with
 * the fewest parameters ({@link org.requestcore.stack.springwebflux.TableCheck}), or with CONNECT. Tables in which the text beside a parameter is, alone, an ordinary value of
 * another route.
 *
 * <p>All of {@code spring-webflux-jetty}, what Spring Boot 4's JettyReactiveWebServerFactory has: ServletHttpHandlerAdapter in a ServletContextHandler. Its router and
 * its layers are those of {@code spring-webflux}. Its request core never answers a malformed chunk that comes in one piece with its head, nor closes the connection, on a socket either (Jetty 12.1.14,
 * Spring 7.0.10), where the contract asks for an error or an end: the servlet's read throws, and AbstractListenerReadPublisher, while READING, keeps that for a state that never comes;
 * Jetty has said it and doesn't say it again, and the adapter has no timeout. Jetty's EagerContentHandler in front doesn't help, since it hands the failure on as the last chunk.
 * Spring's other adapter, JettyCoreHttpHandlerAdapter, which needs no servlets, is left out by Spring Boot, and so here.
 * Its server, on a socket, answers a body that comes an octet at a time with 500 in a few of a hundred proofs: AbstractListenerReadPublisher asks isReady() while Jetty's ServletChannelState is
 * READY for another thread, which is an IllegalStateException of Jetty's.
 *
 * <p><b>Faked.</b> For router and chain, the exchange: one that WebFlux made, with method and path put in its place, and reused; its attributes and its parsed path are made anew for
 * each match, as WebFlux makes them for each request.
 *
 * <p><b>Server.</b> On Reactor Netty {@link org.requestcore.stack.reactornetty.embedded}'s, with the same application context, whose beans all event loops use; controllers and
 * functions run on these loops. Spring Boot gives it the loops that a JVM shares, of the same number.
 */
package org.requestcore.stack.springwebflux;
