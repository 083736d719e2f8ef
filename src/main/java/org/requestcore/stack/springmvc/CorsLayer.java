package org.requestcore.stack.springmvc;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import org.requestcore.stack.tomcat.embedded.AppWork;
import org.requestcore.workload.app.Cors;

/** The second layer. */
final class CorsLayer extends OncePerRequestFilter {
    private final Cors cors;

    CorsLayer(Cors cors) {
        this.cors = cors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next) throws ServletException, IOException {
        if (!AppWork.cors(cors, request, response)) {
            next.doFilter(request, response);
        }
    }
}
