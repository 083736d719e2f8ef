package org.requestcore.stack.jettyservlet.embedded;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.Servlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

import org.requestcore.stack.jetty.embedded.OnJetty;

/** What all that runs on Jetty's servlet container has in common. */
public abstract class OnJettyServlet extends OnJetty {
    /** What the connection does, and ServletHandler. */
    protected static final String REMEMBERED_WITH_CHAINS = REMEMBERED + ", and the filter chains of up to 1,024 paths";

    @Override
    public Map<String, Class<?>> libraries() {
        Map<String, Class<?>> libraries = new HashMap<>(super.libraries());
        libraries.put("org.eclipse.jetty.ee11:jetty-ee11-servlet", ServletContextHandler.class);
        libraries.put("jakarta.servlet:jakarta.servlet-api", Servlet.class);
        return libraries;
    }
}
