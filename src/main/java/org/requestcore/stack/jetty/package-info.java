/**
 * Jetty 12.1's core handlers, which know nothing of servlets, without its sockets: {@link org.requestcore.stack.jetty.embedded}.
 *
 * <p><b>Entry points.</b> All public API. Router: PathMappingsHandler, which looks the canonical path of a parsed request target up in PathMappings: paths without a
 * parameter in a map (ServletPathSpec), then one UriTemplatePathSpec after the other, each a regular expression, sorted by their text. It hands on a request that
 * has matched the path once more; the handler matches it a third time, to read the parameters. All of that belongs to the row, as does the URI. It knows nothing of
 * methods: the handler of a path tells them apart, as HttpServlet does. Middleware: Handler.Wrappers, handed no request, since layers only hand it on. Request core:
 * the HttpConnection of HttpConnectionFactory.
 *
 * <p><b>Production settings.</b> Those of {@code new Server()} and {@code new HttpConfiguration()}: direct buffers of an ArrayByteBufferPool, idle connections closed after
 * 30 s, Server and Date in each answer. Its parser keeps the header lines that a connection is likely to send again (Host, Authorization, Accept and others), up to 1,024
 * characters of them, and then begins anew: the wire requests, each with another user's token on one connection, make it do so more often than a client would that
 * is one user. Handlers are NON_BLOCKING, as Jetty advises where they are: its selector's thread runs them then. Bodies are read
 * by Content.Source.read and demand. The access log is a RequestLog, the metrics layer a completion listener, as Jetty's CustomRequestLog and StatisticsHandler are.
 * 404 and 405 are Jetty's error pages.
 *
 * <p><b>Instrumented.</b> {@code jetty-statistics} has Jetty's own StatisticsHandler before all others, which users have for JMX and for a graceful end. It counts requests, statuses and octets, and times requests and
 * handling. What the row takes more than {@code jetty} is that.
 *
 * <p><b>The transport.</b> {@code inline-endpoint} is the same endpoint with a connection that reads into a buffer of the pool and writes the answer that it was told from
 * another. It finds out nothing, and is proved on what it is told.
 *
 * <p><b>By design.</b> The path is canonical before it is matched: dot segments are resolved, path parameters are gone, what can't be mistaken for a delimiter is decoded,
 * so that {@code /us%65rs/1} is {@code /users/1}. The request core refuses with 400, by UriCompliance.DEFAULT, what is ambiguous: an encoded slash or percent sign, an
 * empty segment. Absent are tables with a catch-all (a RegexPathSpec has one, and is sorted by its length), with text beside a parameter in a segment, and those in which a path
 * would be found whose method stands with a less specific one: {@link org.requestcore.stack.jetty.TableCheck}.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.jetty.embedded.SocketServer}, with the same handlers and settings. As they are NON_BLOCKING, the selectors'
 * threads run them all: where there are two processors that is one thread, for however many connections.
 */
package org.requestcore.stack.jetty;
