package org.requestcore.stack.tomcat;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.requestcore.stack.tomcat.embedded.TomcatChain;
import org.requestcore.workload.middleware.Trail;

/** The source of the layers' classes. */
final class Layer implements Filter {
    private final int number;
    private final TomcatChain chain;

    Layer(int number, TomcatChain chain) {
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
