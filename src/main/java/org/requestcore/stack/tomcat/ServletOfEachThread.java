package org.requestcore.stack.tomcat;

import java.io.IOException;
import java.util.function.Supplier;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/** A servlet that several threads may call, of one that is for one thread: each has its own. */
final class ServletOfEachThread extends GenericServlet {
    private final ThreadLocal<Servlet> own;

    ServletOfEachThread(Supplier<Servlet> servlets) {
        own = ThreadLocal.withInitial(servlets);
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        own.get().service(request, response);
    }
}
