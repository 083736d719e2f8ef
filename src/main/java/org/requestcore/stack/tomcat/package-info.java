/**
 * Tomcat 11, Spring Boot's default engine, as an application that embeds it, without its sockets: one servlet for all paths, and filters.
 *
 * <p><b>Entry points.</b> Request core: {@link org.requestcore.stack.tomcat.embedded}; from there on all is Tomcat's: HTTP parser, adapter, mapper, valves, context,
 * filters, servlet. Middleware: Servlet filters, called by StandardWrapperValve (public API), which finds the filters of each request's path, and makes a
 * chain of them, before it calls them. That belongs to the row, as to each request, and grows with the square of the depth: each filter is looked up among those
 * that are in the chain already.
 *
 * <p><b>Layers.</b> The access log is a valve that implements AccessLog, in the place of Tomcat's AccessLogValve, and is told of each request when its response is
 * out; the other three are filters for all paths. The user and the route's id are handed on in the request's attributes. Bodies are read by blocking, as servlets
 * are written, from what is there already: see {@link org.requestcore.stack.tomcat.embedded}. The servlet overrides HttpServlet.service, as those of frameworks do.
 *
 * <p><b>Server.</b> That of {@link org.requestcore.stack.tomcat.embedded}. The servlet holds what it captures, so each thread has one of its own, behind one that calls it.
 *
 * <p><b>Absent.</b> A router: Tomcat's Mapper knows exact paths, prefixes and extensions. The servlet routes with {@code radix}.
 *
 * <p><b>By design.</b> Tomcat decodes and normalises a path to map it, and refuses what can't be, and an encoded slash; the servlet routes by what came. An answer of
 * status 400, 408, 411, 413, 414, 500, 501 or 503 says {@code Connection: close}, and ends the connection.
 *
 * <p><b>Faked.</b> For the chain, the request: one that Tomcat made, mapped by hand, and reused; and the context's word that it has started.
 */
package org.requestcore.stack.tomcat;
