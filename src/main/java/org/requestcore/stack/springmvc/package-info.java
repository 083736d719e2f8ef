/**
 * Spring MVC 7 on Tomcat 11, as Spring Boot sets it up, without Spring Boot.
 *
 * <p><b>Entry points.</b> All public API. Router: {@code RequestMappingHandlerMapping.getHandler(request)}, with its default PathPatternParser, once the path is parsed, as
 * DispatcherServlet does it. It belongs to the row what that leaves in the request's attributes; not the interceptors that Spring's configuration gives the mapping
 * (they serve views and resources). Middleware: OncePerRequestFilter, which Spring Boot's own filters extend, and its documentation tells users to: on
 * Tomcat, called as the row {@code tomcat} calls its filters. Request core: DispatcherServlet on {@link org.requestcore.stack.tomcat.embedded}, with all its settings.
 *
 * <p><b>Production settings.</b> Spring Boot's: DispatcherServlet mapped to /, DelegatingWebMvcConfiguration with its default message converters, handler for static
 * resources behind the controllers (which is what a path that is not mapped comes to), the filters CharacterEncodingFilter, FormContentFilter and RequestContextFilter,
 * in this order, before the App's. Controllers' methods have a path variable and a body as arguments, and return a ResponseEntity of bytes, which
 * ByteArrayHttpMessageConverter reads and writes: JSON is the App's, as for all stacks. They are registered by registerMapping, since a table's number of annotated
 * methods is not to be written; from there on they are like annotated ones. Shape CANNED has one pattern, {@code /**}, for GET and one for POST.
 *
 * <p><b>Registration.</b> In any order. Static paths are found by a hash map; for any other all patterns are tried, and the most specific of those that match wins. Of
 * two that match, that is the one with fewer variables, then the longer one, and where that makes no difference the request is an error: tables whose most specific
 * route this would not find are absent: {@link org.requestcore.stack.springmvc.TableCheck}. A catch-all is {@code {*p0}}, whose value begins with its slash: the
 * router takes that off, as handlers have to. Text beside a parameter is as the table has it, with {@code :.+} for the parameter, as it would take nothing too.
 *
 * <p><b>Layers.</b> The access log is Tomcat's: a valve. The others are filters. What was routed to is read from the attribute BEST_MATCHING_HANDLER.
 *
 * <p><b>By design.</b> Segments are matched decoded, so that {@code /us%65rs/1} is {@code /users/1}, and without what follows a semicolon. A catch-all also takes
 * nothing, with and without the slash before it. HEAD goes to GET's controller; OPTIONS is answered. 404 and 405 are errors, whose short page
 * Tomcat writes; Spring Boot's own, by a forward to /error, is not here. Bodies of malformed chunks are 400. What Tomcat refuses, or closes after, is told
 * in the row {@code tomcat}.
 *
 * <p><b>Faked.</b> For the router, the request: one of Tomcat's, with method, path and attributes put in their place
 * ({@link org.requestcore.stack.springmvc.RoutedRequest}). For the chain, what {@code tomcat} fakes.
 */
package org.requestcore.stack.springmvc;
