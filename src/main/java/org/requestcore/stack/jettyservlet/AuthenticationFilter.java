package org.requestcore.stack.jettyservlet;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.workload.app.Authentication;

/** The third layer. */
final class AuthenticationFilter extends HttpFilter {
    private final transient Authentication authentication;

    AuthenticationFilter(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String user = authentication.user(request.getHeader("Authorization"));
        if (user != null) {
            request.setAttribute(ServletApp.USER, user);
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", Authentication.CHALLENGE);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
