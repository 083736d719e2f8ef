/**
 * Armeria 1, a server of services on Netty, with its caches of routes and without.
 *
 * <p><b>Entry points.</b> Router: the target parsed by {@code RequestTarget.forServer}, which normalises its path, then {@code VirtualHost.findServiceConfig} (public API) in a
 * routing context of Armeria's own, made anew for each request, as its decoder of HTTP/1.1 does it, and as its own RoutersBenchmark does. Middleware: the decorators of a
 * server ({@code ServerBuilder.decorator}), as users mount what every request has to pass: Armeria finds those of a request, and each hands on to the next one through
 * the context. A service's own {@code decorate} wraps it directly. Request core: an EmbeddedChannel with the pipeline that HttpServerPipelineConfigurator sets up for each accepted
 * connection. That class and the routing context are its package's own: {@link com.linecorp.armeria.server.Embedding} stands there, and calls them.
 *
 * <p><b>Production settings.</b> All of Armeria's defaults: Date and Server headers, a timeout of each request and of idle connections, request ids, request logs, its codec's limits, Netty's
 * allocator and leak detection. Kind of thread: that of its event loops, by its own factory; on another the core refuses to run. Services run on the event loop. They say
 * that they take and answer what is whole (ExchangeType.UNARY), as Armeria finds out of annotated services by itself; a body is there then, and taken by {@code aggregate()}.
 * One setting differs: a connection that is to be closed is closed at once, and not after the seconds that Armeria waits for the client to do it.
 *
 * <p><b>Layers.</b> Three decorators, and for the access log Armeria's AccessLogWriter. What has to wait for the response is called by the request's log when it is complete;
 * the user is handed on in that log. Armeria answers 404 and 405 by a service of its own behind the decorators.
 *
 * <p><b>Caches.</b> Armeria keeps the routes and decorators of its latest requests, by method, path, Content-Type and Accept. {@code armeria} leaves that as it ships;
 * {@code armeria-uncached} has both off, as by {@code -Dcom.linecorp.armeria.routeCacheSpec=off} and {@code routeDecoratorCacheSpec}, by a FlagsProvider (public API), and is the same in all else.
 * The cache of parsed targets stays: it holds targets of templates without parameters.
 *
 * <p><b>Instrumented.</b> {@code armeria-metrics} has Armeria's own MetricCollectingService as the outermost decorator, with the names of MeterIdPrefixFunction.ofDefault and a registry for Prometheus: counts of requests,
 * by service, method and status, and distributions of their durations and lengths. What the row takes more than {@code armeria} is that.
 *
 * <p><b>Differs by design.</b> The path is normalised first: {@code //} becomes one slash, encoded octets that need no encoding are decoded, matrix parameters dropped. A catch-all
 * behind text takes the empty rest, one behind a parameter doesn't. Where only a template with a slash at its end matches, a path without it is redirected there. HEAD is answered by GET's service. Tables that can't be
 * held: {@link org.requestcore.stack.armeria.TableCheck}.
 *
 * <p><b>Faked.</b> The socket: input is copied to a buffer of the allocator, as a read does; flushed buffers are copied out, as a write does. EmbeddedChannel looks for
 * tasks and deadlines several times a request, which an event loop does once for many. What all of that costs is the row {@code embedded-channel}. Back-pressure: an EmbeddedChannel
 * is read whether or not Armeria asked for more. The server is built, and never started.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.armeria.ArmeriaServer}: the same server, started, on the plain port of HTTP/1.1, which takes HTTP/2 too. The event loops are as
 * many as by default, two a processor, and services run on them; they are the server's own, since those that Armeria shares in a JVM don't end with a server. Another one accepts.
 * The transport is NIO, which Armeria falls back to where there is no native library: the suite leaves them out. It ends by {@code stop()}, with a graceful shutdown, which is off by
 * default and makes Armeria note the time of each answer: it goes on until nothing has been asked for 100 ms, or ten seconds are over, then accepts no more, gives connections a
 * second, and ends its loops: the accepting one after two seconds more. The thread that Armeria starts and stops its servers by, a daemon ({@code startstop-support}), is the JVM's,
 * and stays. A connection that is to be closed is closed at once here as well, for that is a flag of the JVM:
 * {@code -Dcom.linecorp.armeria.defaultHttp1ConnectionCloseDelayMillis=3000} takes it back.
 */
package org.requestcore.stack.armeria;
