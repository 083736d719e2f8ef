/**
 * Vert.x's HTTP/1.1 server in process, for Vert.x core and Vert.x Web: a package of its own, since no stack may know another one, and Vert.x Web
 * runs on this server. What the App's work is on Vert.x's requests serves Quarkus too, on the release of its own: it calls only what 4 and 5 both have.
 *
 * <p><b>Production settings.</b> All options are Vert.x's defaults: limits of 4 KiB a request line and 8 KiB of headers, headers validated, a
 * duplicated context for each request, no strict thread mode, Netty's adaptive allocator, blocked-thread checks as they are; Netty's leak detection off, as VertxImpl sets it
 * unless it is told otherwise, where Netty by itself samples. The pipeline is set up by
 * Vert.x's own classes, and a test holds it against that of a listening server: decoder, encoder, a handler that looks each request and answer over
 * for WebSocket extensions, and the connection's; the first request has also passed those that look for HTTP/2 in clear text, which then leave.
 * Without WebSockets ({@code -Dvertx.disableWebsockets=true}, to be given to a run) the third is gone, a handler more to pass. Flags that trade checks for speed ({@code vertx.disableHttpHeadersValidation} and others) are left alone; they are the user's to add to a run.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.vertx.embedded.ListeningServer}: {@code createHttpServer()}, no option set. One serves on the event loop that started
 * it, so Vert.x's documentation has several cores used by deploying several instances of a verticle: here one an event loop, of which Vert.x has two a core by default.
 * They share the port: a thread of Vert.x's accepts, and hands connections to the loops in turn. Each instance has handlers, a router and a Date of its own. The transport is
 * Java's NIO, as Vert.x has it unless told otherwise; the pipeline is the one in memory. It ends by undeploying: {@code shutdown} accepts no more, closes connections that are
 * idle, and the others once they are answered, within ten seconds; then the threads end.
 *
 * <p><b>Kind of thread.</b> A VertxThread, as Vert.x's own event loops are: it holds the current context in a field, where any other thread needs a
 * ThreadLocal, set and removed with each request. Contexts ask the channel's event loop whether it is the calling thread, and an EmbeddedChannel's always is.
 *
 * <p><b>Faked.</b> The socket: input is copied to a buffer of the allocator, as a read does; flushed buffers are copied out, as a write does.
 * EmbeddedChannel looks for tasks and deadlines several times a request, which an event loop does once for many. What all of that costs is the row
 * {@code embedded-channel}.
 */
package org.requestcore.stack.vertx.embedded;
