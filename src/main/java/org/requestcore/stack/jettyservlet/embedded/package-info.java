/**
 * Jetty's servlet container on {@link org.requestcore.stack.jetty.embedded}, for all that runs on it: a package of its own, since no stack may know another one.
 *
 * <p>In front of servlets that read by blocking stands Jetty's own EagerContentHandler, which begins a request with a body when all of that has come ("so that an
 * application that uses blocking IO never blocks"): such a read never has to wait. Other requests pass it by. What is longer than 1 MiB it refuses with 413. Who
 * reads without blocking has no need of it.
 *
 * <p>On a socket it stands there as well, though a thread of the pool could wait: it is what Jetty has for servlets that block, and tells how long a body may be.
 */
package org.requestcore.stack.jettyservlet.embedded;
