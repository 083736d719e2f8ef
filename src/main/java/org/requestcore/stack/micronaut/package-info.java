/**
 * Micronaut 4: beans made at build time, a router of URI templates, filters, an HTTP server on Netty.
 *
 * <p><b>Entry points.</b> Router: {@code DefaultRouter.findClosest}, and {@code findAny} where it finds none, as Micronaut's RequestLifecycle has it. The request
 * is a NettyHttpRequest, made anew for each, since it checks the path and cuts it out of the target: its price belongs to the row. What is left in the request's
 * attributes after a match doesn't, and is in the request core. Middleware: filters as {@code Router.findFilters} gives them, run by FilterRunner (internal), as
 * RequestLifecycle runs them. Request core: {@code NettyHttpServer.buildEmbeddedChannel} (internal), as Micronaut's own FullHttpStackBenchmark has it, in an
 * application context; the server in it is never started.
 *
 * <p><b>Routes.</b> The article's API is a controller. The rest of a table is registered by the RouteBuilder API, which controllers come down to too. Each route
 * consumes and produces JSON, as a controller's do by default. For each request Micronaut holds all routes of its method against that, and then against the
 * path, and of those that match takes the one with the most text and the fewest parameters: the order of registration decides nothing. Tables for which that is
 * not the most specific one are absent ({@link org.requestcore.stack.micronaut.TableCheck}).
 *
 * <p><b>Layers.</b> Methods of {@code @ServerFilter} beans, which the documentation of Micronaut 4 has for filters; the HttpServerFilter of before, of reactive
 * publishers, still works. The user, the route and the start of the clock are handed on in the request's attributes. In a chain one bean definition stands for
 * all layers: each overrides its two methods, and Micronaut's generated code calls them. Shape CANNED is a filter too, one that stands before the router.
 *
 * <p><b>Production settings.</b> All of Micronaut's defaults: routes run on the event loop; a body comes to the server in pieces, and is gathered for those who
 * ask for it whole; limits of 4 KiB a request line and 8 KiB of headers; headers are validated; what is longer than 1 KiB is compressed; connections are closed
 * after five idle minutes; the Date is formatted anew for each answer; Netty's adaptive allocator, and its leak detection off, as Micronaut sets it. Its CORS
 * filter is there, with nothing configured but that foreign origins may pass on localhost. The environment is not deduced, for a test would be another one. Kind
 * of thread: that of Micronaut's own thread factory for event loops.
 *
 * <p><b>By design.</b> A slash at the end of the path is dropped; parameters take no {@code &}, {@code ;} or {@code +}. Filters don't see what is no HTTP, and what
 * they answer themselves gets no Date: the App's set it, as Micronaut does. A malformed chunk is taken for the end of the body, and the request is answered; the
 * contract forbids that, so a handler of ours closes the connection ({@link org.requestcore.stack.micronaut.BrokenChunks}). Errors have no body here
 * ({@link org.requestcore.stack.micronaut.BareErrors}); by default they have one of JSON. Expect: 100-continue is answered when the body is asked for.
 *
 * <p><b>Faked.</b> The socket: input is copied to a buffer of the allocator, as a read does; flushed buffers are copied out, as a write does. Back-pressure: an
 * EmbeddedChannel is read whether or not Micronaut asked for more. EmbeddedChannel looks for tasks and deadlines several times a request, which an event loop
 * does once for many. What all of that costs is the row {@code embedded-channel}. For the router, the headers: two, the same for all requests.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.micronaut.MicronautServer}: the same context, whose NettyEmbeddedServer is started, as Micronaut.run does. Its settings beside the
 * request core's are host and port, and Micronaut's graceful shutdown, which is off by default: {@code stop()} accepts no more, closes idle connections, lets the answer to a request
 * that has begun be the last of its connection, for up to ten seconds, and then ends the event loops, after their quiet period of two seconds. The loops are as many as by default,
 * one a processor, and routes run on them; another one accepts. The transport is NIO, as by default. Sockets are read when Micronaut asks for more.
 */
package org.requestcore.stack.micronaut;
