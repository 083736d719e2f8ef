/**
 * Spring MVC 7 as Spring Boot sets it up, without Spring Boot: {@code spring-mvc} on Tomcat 11, and the same application on Jetty 12.1, {@code spring-mvc-jetty}.
 *
 * <p><b>Entry points.</b> All public API. Router: {@code RequestMappingHandlerMapping.getHandler(request)}, with its default PathPatternParser, once the path is parsed, as
 * DispatcherServlet does it. It belongs to the row what that leaves in the request's attributes; not the interceptors that Spring's configuration gives the mapping
 * (they serve views and resources). Middleware: OncePerRequestFilter, which Spring Boot's own filters extend, and its documentation tells users to: on
 * Tomcat, called as the row {@code tomcat} calls its filters. Request core: DispatcherServlet on {@link org.requestcore.stack.tomcat.embedded}, or on
 * {@link org.requestcore.stack.jettyservlet.embedded}, with all their settings.
 *
 * <p><b>Production settings.</b> Spring Boot's: DispatcherServlet mapped to /, DelegatingWebMvcConfiguration with its default message converters, handler for static
 * resources behind the controllers (which is what a path that is not mapped comes to), the filters CharacterEncodingFilter, FormContentFilter and RequestContextFilter,
 * in this order, before the App's. Controllers' methods have a path variable and a body as arguments, and return a ResponseEntity of bytes, which
 * ByteArrayHttpMessageConverter reads and writes: JSON is the App's, as for all stacks. They are registered by registerMapping, since a table's number of annotated
 * methods is not to be written; from there on they are like annotated ones. Shape CANNED has one pattern, {@code /**}, for GET and one for POST.
 *
 * <p><b>On Jetty.</b> What Spring Boot's starter for Jetty makes, but for its class loaders: a WebAppContext is a ServletContextHandler with sessions (of which nobody
 * has one), security without constraints, two protected folders and an ErrorPageErrorHandler, and is made of just these here; answers have no Server header. What
 * {@code jetty-servlet} does without is in the difference between the two rows: sessions and security see each request. Its server is
 * {@link org.requestcore.stack.jetty.embedded.SocketServer}, as {@code jetty-servlet}'s: what Spring Boot sets of connector and threads is what Jetty has by default. Boot itself
 * waits for running requests by a StatisticsHandler, which isn't here.
 *
 * <p><b>Registration.</b> In any order. Static paths are found by a hash map; for any other all patterns are tried, and the most specific of those that match wins. Of
 * two that match, that is the one with fewer variables, then the longer one, and where that makes no difference the request is an error: tables whose most specific
 * route this would not find are absent: {@link org.requestcore.stack.springmvc.TableCheck}. A catch-all is {@code {*p0}}, whose value begins with its slash: the
 * router takes that off, as handlers have to. Text beside a parameter is as the table has it, with {@code :.+} for the parameter, as it would take nothing too.
 *
 * <p><b>Layers.</b> The access log is the server's: Tomcat's a valve, Jetty's a RequestLog. The others are filters. What was routed to is read from the attribute
 * BEST_MATCHING_HANDLER.
 *
 * <p><b>Instrumented.</b> {@code spring-mvc-observation} has Spring's own ServerHttpObservationFilter, where Spring Boot's Actuator has it, with one handler of observations: DefaultMeterObservationHandler, on a registry for Prometheus. Where traces
 * are sampled there would be more. What the row takes more than {@code spring-mvc} is that.
 *
 * <p><b>Server of {@code spring-mvc}.</b> That of {@link org.requestcore.stack.tomcat.embedded}, with the same application: neither filters nor controllers hold
 * anything of a request.
 *
 * <p><b>By design.</b> Segments are matched decoded, so that {@code /us%65rs/1} is {@code /users/1}, and without what follows a semicolon. A catch-all also takes
 * nothing, with and without the slash before it. HEAD goes to GET's controller; OPTIONS is answered. 404 and 405 are errors, whose short page
 * the server writes; Spring Boot's own, by a forward to /error, is not here. Bodies of malformed chunks are 400. What a server refuses, or closes after, is told
 * in the rows {@code tomcat} and {@code jetty-servlet}.
 *
 * <p><b>Absent.</b> Router and chain of {@code spring-mvc-jetty}: they are the same.
 *
 * <p><b>Not alone.</b> Reactor is in the jar of all, and Spring MVC looks for reactive types in what handlers return once it is: 128 bytes a request that a server
 * without WebFlux or WebClient saves: AloneIT shows it.
 *
 * <p><b>Faked.</b> For the router, the request: one of Tomcat's, with method, path and attributes put in their place
 * ({@link org.requestcore.stack.springmvc.RoutedRequest}). For the chain, what {@code tomcat} fakes.
 */
package org.requestcore.stack.springmvc;
