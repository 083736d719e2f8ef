/**
 * Jetty 12.1 without its sockets, for all that runs on Jetty: a package of its own, since no stack may know another one. A real Server with its handlers, its
 * HttpConnection, its pool of buffers and its scheduler, on a connector of ours, as Jetty's own tests run it on LocalConnector, which hands over from thread to thread.
 *
 * <p><b>Faked.</b> The socket, by {@link org.requestcore.stack.jetty.embedded.InlineEndPoint}, an AbstractEndPoint as the one around a SocketChannel is. The selector
 * and its execution strategy, by a loop in {@code feed}: under light load Jetty lets the thread that found a connection readable run its handlers too. The thread
 * pool, by a queue that the same loop empties: it gets what fails, and what goes on after a request that was not answered at once.
 */
package org.requestcore.stack.jetty.embedded;
