/**
 * Jetty's servlet container on {@link org.requestcore.stack.jetty.embedded}, for all that runs on it: a package of its own, since no stack may know another one.
 *
 * <p>In front of the servlets stands Jetty's own EagerContentHandler, which begins a request with a body when all of that has come ("so that an application that uses blocking
 * IO never blocks"): a blocking read never has to wait. Other requests pass it by. What is longer than 1 MiB it refuses with 413, and a body of malformed chunks with 400, of
 * which a servlet that reads without blocking may never be told.
 */
package org.requestcore.stack.jettyservlet.embedded;
