/**
 * Jetty 12.1 without its sockets, for all that runs on Jetty: a package of its own, since no stack may know another one. A real Server with its handlers, its
 * HttpConnection, its pool of buffers and its scheduler, on a connector of ours, as Jetty's own tests run it on LocalConnector, which hands over from thread to thread.
 *
 * <p><b>Faked.</b> The socket, by {@link org.requestcore.stack.jetty.embedded.InlineEndPoint}, an AbstractEndPoint as the one around a SocketChannel is. The selector
 * and its execution strategy, by a loop in {@code feed}: under light load Jetty lets the thread that found a connection readable run its handlers too. The thread
 * pool, by a queue that the same loop empties: it gets what fails, and what goes on after a request that was not answered at once.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.jetty.embedded.SocketServer}: the same Server with Jetty's ServerConnector, and with the QueuedThreadPool that
 * {@code new Server()} makes, of 8 to 200 threads. One of them accepts; as many as half the processors, at least one, are selectors; the others run what may block. It
 * ends by stop() with a stop timeout of ten seconds, which is Jetty's graceful end: it accepts no more, each answer closes its connection, and a connection on
 * which nothing goes on is closed after a second. GracefulHandler doesn't stand in front, for it answers 503 to a request that has arrived and is not begun.
 */
package org.requestcore.stack.jetty.embedded;
