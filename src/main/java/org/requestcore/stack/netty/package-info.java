/**
 * Netty 4.2, a codec and a pipeline for others to build on; what it leaves to the application is written here as its users write it.
 *
 * <p><b>Entry point.</b> An EmbeddedChannel (public API) with HttpServerCodec and handlers of ours, one a layer, on one connection's pipeline.
 *
 * <p><b>Production settings.</b> All of Netty's defaults: the adaptive allocator, leak detection SIMPLE, validation of headers, limits of 4 KiB a
 * request line and 8 KiB of headers. Void promises, and one flush for what came in one piece, as Netty's documentation advises. Kind of thread:
 * FastThreadLocalThread, as Netty's event loops are; on another the core refuses to run, for it would measure an allocator and recyclers without
 * their caches.
 *
 * <p><b>Bodies.</b> The App decodes them whole, up to 1 MiB. Netty's way to that is HttpObjectAggregator, which makes a full request of every request,
 * also of those that have no body; those who build servers on Netty write a handler that doesn't. {@code netty} has such a one,
 * {@link org.requestcore.stack.netty.BodyHandler}; {@code netty-aggregator} has the aggregator, and is the same in all else: the difference of the two
 * rows is what it costs. Its own 413 and 417 have no Date.
 *
 * <p><b>Left to the application.</b> The router: it is {@link org.requestcore.model.radix}. The Date header: {@link org.requestcore.workload.app.Clock}'s
 * octets, held as an AsciiString. Keep-alive: written out as in Netty's examples; its HttpServerKeepAliveHandler lets requests through that were
 * pipelined after the last, and doesn't tell HTTP/1.0 clients that a connection stays. Expect: 100-continue is left to a handler that the App doesn't
 * mount.
 *
 * <p><b>Faked.</b> The socket: input is copied to a buffer of the allocator, as a read does; flushed buffers are copied out, as a write does.
 * EmbeddedChannel looks for tasks and deadlines several times a request, which an event loop does once for many. What all of that costs is a row:
 * {@code embedded-channel}, the same channel with one handler, which lets go of what is read and writes the answer that it was told, in a buffer of the
 * allocator. It finds out nothing, and is proved on what it is told.
 */
package org.requestcore.stack.netty;
