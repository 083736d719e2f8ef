package org.requestcore.stack.jettyservlet;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. */
final class FilterLayer implements Filter {
    private final int number;
    private final JettyServletChain chain;

    FilterLayer(int number, JettyServletChain chain) {
        this.number = number;
        this.chain = chain;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next) throws IOException, ServletException {
        Trail trail = chain.trail();
        trail.in(number);
        next.doFilter(request, response);
        trail.out(number);
    }
}
