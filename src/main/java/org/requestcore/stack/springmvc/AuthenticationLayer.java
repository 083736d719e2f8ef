package org.requestcore.stack.springmvc;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import org.requestcore.stack.tomcat.embedded.AppWork;
import org.requestcore.workload.app.Authentication;

/** The third layer. */
final class AuthenticationLayer extends OncePerRequestFilter {
    private final Authentication authentication;

    AuthenticationLayer(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next) throws ServletException, IOException {
        if (AppWork.authenticate(authentication, request, response)) {
            next.doFilter(request, response);
        }
    }
}
