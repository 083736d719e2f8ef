/**
 * Jersey 4, the reference implementation of JAX-RS, with HK2, as a servlet on Tomcat 11.
 *
 * <p><b>Entry points.</b> Router: the stages that ServerRuntime runs for each request, in its request scope, up to the method of a resource: a field of it that reflection
 * reads once, since Jersey hands them out to nobody. It belongs to the row what a request starts with there: a ContainerRequest with its URI, and what is injected.
 * Middleware: ContainerRequestFilter and ContainerResponseFilter, dispatched by {@code ApplicationHandler.apply} (public API, as Jersey's own tests do it), which also
 * routes, and calls the method; the row has that at depth 0. Request core: ServletContainer (public API) mapped to {@code /*} on
 * {@link org.requestcore.stack.tomcat.embedded}, with all its settings. Jersey's own containers hand each request over to another thread.
 *
 * <p><b>Production settings.</b> Jersey's, without WADL, as Dropwizard has it. Methods of resources have a path parameter and the body as arguments, and return a Response
 * with the bytes that the App made. They are registered by Resource.Builder, since a table's number of annotated methods is not to be written. Shape CANNED
 * has one template, for GET and for POST.
 *
 * <p><b>Registration.</b> In any order: JAX-RS sorts templates by the number of chars that are no variable's, then by that of variables, then by that of
 * expressions, and tries their regular expressions one after the other. Tables whose most specific route that would not find are absent:
 * {@link org.requestcore.stack.jersey.TableCheck}. A catch-all is <code>{p0: .+}</code>.
 *
 * <p><b>Layers.</b> The access log is Tomcat's: a valve. The others are filters that run before matching, as only those see what is not found; the way
 * back is a filter of responses. The user and the time are properties of the request.
 *
 * <p><b>Server.</b> That of {@link org.requestcore.stack.tomcat.embedded}, with the same application: neither filters nor resources hold anything of a request.
 *
 * <p><b>By design.</b> A trailing slash is ignored. OPTIONS is answered, and HEAD goes to GET's method. A response without an entity of status 400 or more is sent as an error,
 * whose short page Tomcat writes. What Tomcat refuses, or closes after, is told in the row {@code tomcat}.
 *
 * <p><b>Faked.</b> For router and chain, the container's part: a request without headers.
 */
package org.requestcore.stack.jersey;
