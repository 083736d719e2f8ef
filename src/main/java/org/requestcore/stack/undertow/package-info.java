/**
 * Undertow 2.4 on XNIO 3.8, as embedded with Undertow.builder(), without its sockets; its server has them.
 *
 * <p><b>Entry points.</b> All public API. Router: RoutingHandler; in this version it looks a path up with one PathTemplateMatcher a method, and with
 * one of all methods to tell 405 from 404. It is handed an exchange that is made anew, with the maps that it puts its findings in: they belong to the
 * row, as does the exchange, which is what a request starts with. Middleware: HttpHandlers that wrap the next one, on an exchange that is reused, since
 * layers only hand it on. Request core: HttpOpenListener on a StreamConnection of ours.
 *
 * <p><b>Production settings.</b> Those of Undertow.builder(): direct buffers of 16 KB in a DefaultByteBufferPool with a cache in each thread, the
 * timeout of idle connections, Date and Connection: keep-alive in each answer. One differs. BUFFER_PIPELINED_DATA is off, as by HttpOpenListener's
 * own default: on, it holds an answer back while the next request is incomplete, to save system calls, of which there are none here, and which the
 * contract forbids. It touches pipelined requests only, and a test holds that: to a request that comes alone it makes no difference.
 * Handlers never dispatch to a worker: bodies are read without blocking.
 *
 * <p><b>Instrumented.</b> {@code undertow-metrics} has Undertow's own MetricsHandler before all others: one count and one time of all requests alike, in milliseconds, under atomic updates. What
 * the row takes more than {@code undertow} is that.
 *
 * <p><b>Server.</b> Undertow.builder() with an HTTP listener, and its own numbers of threads: an I/O thread a processor, at least two, which the handlers
 * run on, and eight workers for each of those, which have nothing to do. Its settings are those above. BUFFER_PIPELINED_DATA is off here, too, as the contract
 * is the same: an answer to a pipelined request is a write by itself. In front of the handlers stands GracefulShutdownHandler, which counts requests: close()
 * waits for those that are being answered, and later ones get 503. Then the connections are closed, and a second later, when the Date has aged, the threads end.
 *
 * <p><b>Faked.</b> The socket, by {@link org.requestcore.stack.undertow.MemoryChannel}, which always takes what is written; the selector, by a loop
 * in {@code feed}. The benchmark's thread is
 * an I/O thread of XNIO ({@link org.requestcore.stack.undertow.IoThread}), so that Undertow ends exchanges and goes on with pipelined requests as it does there.
 * Each has a real XnioWorker, whose own I/O thread only keeps time: closing idle connections, and ageing the Date.
 * What channel, loop and pool cost is a row: {@code memory-channel}, with a listener that reads into a buffer of the pool and writes the answer that it
 * was told from another. It finds out nothing, and is proved on what it is told.
 *
 * <p><b>By design.</b> The path is percent-decoded before it is matched, {@code %2F} and {@code %5C} excepted, so that {@code /us%65rs/1} is
 * {@code /users/1}; an encoded question mark ends the last captured value. Parameters and wildcards take empty segments, and templates with a
 * parameter ignore a trailing slash. A catch-all is the wildcard {@code *}; tables whose most specific route it would shadow are absent,
 * as are those with text beside a parameter in a segment (PathTemplate takes what stands before one for static text, braces and all, and throws at what
 * stands after one): {@link org.requestcore.stack.undertow.TableCheck}. The answer to bytes that are no HTTP is fixed, and has no Date. Expect: 100-continue is left to
 * a handler that the App doesn't mount.
 */
package org.requestcore.stack.undertow;
