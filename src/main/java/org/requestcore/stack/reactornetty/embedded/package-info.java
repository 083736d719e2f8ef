/**
 * Reactor Netty's HTTP/1.1 server in process, for Reactor Netty and what stands on it: a package of its own, since no stack may know another one.
 *
 * <p><b>Entry point.</b> {@code HttpServer.create().handle(...).configuration()} and its {@code channelInitializer(observer, null, true)}, all public, on
 * Netty's EmbeddedChannel ({@link org.requestcore.stack.netty.embedded}): what {@code HttpServer.bind()} gives its acceptor sets each connection up, with all its own handlers.
 * What {@code bind()} puts around the observer of the configuration is one class, which is not public:
 * {@link org.requestcore.stack.reactornetty.embedded.EmbeddedConnection} has its few lines.
 *
 * <p><b>Production settings.</b> All of Reactor Netty's defaults, which are Spring Boot's as well: HTTP/1.1 alone, no compression, no time-outs, no access log or metrics of its
 * own, no end of keep-alive, forwarded headers left alone; limits of 4 KiB a request line and 8 KiB of headers, headers validated; Netty's adaptive allocator and leak detection
 * SIMPLE; each answer flushed by itself ({@code reactor.netty.http.server.lastFlushWhenNoRead}, off by default, is the user's to give to a run). A connection begins without
 * reading by itself, and Reactor Netty then asks for what it wants; bytes that are fed are there whether it asked or not.
 *
 * <p><b>Kind of thread.</b> A FastThreadLocalThread that is NonBlocking to Reactor, as those of LoopResources are.
 *
 * <p><b>Left to the application.</b> The Date header: {@link org.requestcore.workload.app.Clock}'s octets, held as an AsciiString, set before any handler. What is refused before
 * it comes to a handler has none.
 *
 * <p><b>Faked.</b> The socket: input is copied to a buffer of the allocator, as a read does; flushed buffers are copied out, as a write does.
 * EmbeddedChannel looks for tasks and deadlines several times a request, which an event loop does once for many. What all of that costs is the row
 * {@code embedded-channel}.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.reactornetty.embedded.SocketServer}: {@code HttpServer.bindNow()} with the same handler and settings, and the options of sockets as
 * they are by default. The event loops are as many as by default, one a processor but at least four, and each of them accepts, too; they are the server's own, made by
 * {@code LoopResources.create}, since those that Reactor Netty shares in a JVM don't end with a server. The transport is NIO: Reactor Netty would prefer a native one, and the suite
 * leaves those out. It ends by {@code disposeNow}, with a group of channels, as Reactor Netty's documentation has it for a graceful end: it accepts no more, closes idle
 * connections, waits for requests that have begun, for up to ten seconds, and then ends the loops without their quiet period of two. Reactor's timer for that, a daemon
 * ({@code parallel}), is the JVM's, and stays. The Date header is one for all loops.
 */
package org.requestcore.stack.reactornetty.embedded;
