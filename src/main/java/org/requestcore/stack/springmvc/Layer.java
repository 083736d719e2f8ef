package org.requestcore.stack.springmvc;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import org.requestcore.stack.tomcat.embedded.TomcatChain;
import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. */
final class Layer extends OncePerRequestFilter {
    private final int number;
    private final TomcatChain chain;

    Layer(int number, TomcatChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next) throws ServletException, IOException {
        Trail trail = chain.trail();
        trail.in(number);
        next.doFilter(request, response);
        trail.out(number);
    }
}
