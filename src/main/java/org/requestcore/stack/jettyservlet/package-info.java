/**
 * Jetty 12.1's servlet container for Jakarta EE 11 (Servlet 6.1), as embedded with a ServletContextHandler without sessions, on the core handlers of
 * {@link org.requestcore.stack.jetty.embedded}.
 *
 * <p><b>Entry points.</b> Public API. Middleware: Filters, each in its FilterHolder, linked by ServletHandler.newFilterChain (protected, for subclasses), as it links
 * those of a path. Request core: a servlet mapped to all paths, behind filters mapped to all paths. Servlet mappings know no parameters, so that servlets
 * of that kind route by themselves, as those of frameworks do: here with {@link org.requestcore.model.radix}.
 *
 * <p><b>Production settings.</b> All of Jetty's defaults, as for its core handlers. The servlet reads bodies by a blocking read, as servlets do, behind what
 * {@link org.requestcore.stack.jettyservlet.embedded} has for that. ServletHandler keeps the filter chains of up to 1,024 paths, and throws all away when there are more,
 * so that requests to as many paths as there are users find theirs. The access log is a RequestLog of the server, as Jetty's own are. 404 and 405 are sent by
 * sendError: they go round once more for the error page, without the filters.
 *
 * <p><b>By design.</b> What is ambiguous in a path (an encoded slash or percent sign, an empty segment) is refused with 400.
 *
 * <p><b>Server.</b> {@link org.requestcore.stack.jetty.embedded.SocketServer}, with the same context and settings, and EagerContentHandler too. Threads of its pool run
 * the servlet, each with {@link org.requestcore.contract.Captures} of its own.
 */
package org.requestcore.stack.jettyservlet;
