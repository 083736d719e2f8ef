/**
 * Vert.x's HTTP/1.1 server in process, for Vert.x core and Vert.x Web: a package of its own, since no stack may know another one, and Vert.x Web
 * runs on this server.
 *
 * <p><b>Production settings.</b> All options are Vert.x's defaults: limits of 4 KiB a request line and 8 KiB of headers, headers validated, a
 * duplicated context for each request, no strict thread mode, Netty's adaptive allocator, blocked-thread checks as they are. The pipeline is the
 * one that Vert.x builds with WebSockets off ({@code -Dvertx.disableWebsockets=true}) and without HTTP/2 in clear text: decoder, encoder, handler;
 * otherwise each connection has a handler more that looks for upgrades. Flags that trade checks for speed
 * ({@code vertx.disableHttpHeadersValidation} and others) are left alone; they are the user's to add to a run.
 *
 * <p><b>Kind of thread.</b> Contexts ask the channel's event loop whether it is the calling thread, and an EmbeddedChannel's always is. Vert.x's
 * own event loops are VertxThreads, which hold the current context in a field; on any other thread Vert.x keeps it in a ThreadLocal, which it
 * sets and removes with each request: 56 bytes, and a time that could not be told from noise, as a VertxThread reads the clock instead, for the
 * blocked-thread checker. So these rows bear 56 B/op that production doesn't. FastThreadLocalThreads are asked for, as by Netty.
 *
 * <p><b>Faked.</b> The socket: input is copied to a buffer of the allocator, as a read does; flushed buffers are copied out, as a write does.
 * EmbeddedChannel looks for tasks and deadlines several times a request, which an event loop does once for many. The server's connection handler,
 * which hands requests on to the application.
 */
package org.requestcore.stack.vertx.embedded;
