/**
 * Tomcat's NIO connector and container on connections in memory, for all that stands on Tomcat: a package of its own, since no stack may know another one.
 *
 * <p><b>Entry point.</b> {@code AbstractEndpoint.Handler.process(socketWrapper, OPEN_READ)}, as the endpoint's SocketProcessor calls it on a thread of the executor when
 * the poller has found something to read, and with what it does afterwards. Endpoint, socket wrapper and channel are subclasses of Tomcat's own, so that their
 * buffers are real: see {@link org.requestcore.stack.tomcat.embedded.MemoryEndpoint}. All is public API. The thread is a TaskThread, as those of the executor.
 *
 * <p><b>Production settings.</b> Those of Tomcat and Spring Boot, which are the same but for: no MBeans, no factory of URL handlers, no report of errors beyond their
 * status, no search for what an application leaves behind, all of which Spring Boot turns off. One differs from both: a connection is kept for any number of requests,
 * and not for 100 (maxKeepAliveRequests), since the contract asks for more, and benchmarks for many more.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.tomcat.embedded.TomcatServer}: the same host, context, valves, filters and servlet on Http11NioProtocol as it is: an
 * acceptor, a poller, and Tomcat's defaults, which are Spring Boot's: 10 to 200 threads that serve, 8,192 connections, and a backlog of 100. Bodies are read by blocking; a
 * connection is kept for any number of requests there, too. It listens once the application has started, as Spring Boot sets it. It ends as Tomcat itself does: the
 * listening socket is closed, and each connection told that its next answer is the last. Then, as in Spring Boot, requests that are being answered are waited for, ten
 * seconds at the most. Spring Boot pauses the connector before that, and so drops what has arrived and was not begun.
 *
 * <p><b>Faked.</b> The socket, which always takes what is written; acceptor and poller, by the call of {@code feed}; and what a thread of Tomcat waits for. A
 * servlet reads a body by blocking, and waits for what of it has not come, while here the same thread has to bring that. So a request whose body is not here is kept
 * by {@link org.requestcore.stack.tomcat.embedded.WholeBodyAdapter} until it is, read by Tomcat without blocking; so is each whose body comes in
 * chunks. No measured request is one. The others cost a look at what is there. HTTP/0.9, which Tomcat still answers, is closed there: its answers have no status.
 *
 * <p>What endpoint, socket wrapper and their buffers cost is a row: {@code memory-endpoint}, with a handler that reads into a buffer and writes the answer that it was
 * told. It finds out nothing, and is proved on what it is told.
 *
 * <p>Two threads of each server ({@code Catalina-utility}) look every ten seconds for sessions that have ended and for asynchronous requests, of which there are none.
 */
package org.requestcore.stack.tomcat.embedded;
