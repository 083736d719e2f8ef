package org.requestcore.stack.jersey;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

import org.requestcore.stack.tomcat.embedded.AppWork;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Reply;

/** The third layer. A property of a request is an attribute of the servlet's, where the access log finds it. */
@PreMatching
final class AuthenticationFilter implements ContainerRequestFilter {
    private final Authentication authentication;

    AuthenticationFilter(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String user = authentication.user(request.getHeaderString("Authorization"));
        if (user == null) {
            request.abortWith(Response.status(Reply.UNAUTHORIZED.status()).header("WWW-Authenticate", Authentication.CHALLENGE).build());
        } else {
            request.setProperty(AppWork.USER, user);
        }
    }
}
