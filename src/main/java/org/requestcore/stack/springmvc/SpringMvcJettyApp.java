package org.requestcore.stack.springmvc;

import java.util.EnumSet;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;

import org.requestcore.stack.jettyservlet.embedded.ServletServer;
import org.requestcore.stack.tomcat.embedded.AppWork;
import org.requestcore.workload.app.App;

/** {@link SpringMvcApp} on Jetty: what Spring Boot's JettyServletWebServerFactory does. */
final class SpringMvcJettyApp {
    /** Of a WebAppContext. */
    private static final String[] PROTECTED = {"/WEB-INF", "/META-INF"};

    private SpringMvcJettyApp() {
    }

    static ServletServer server(App app) {
        ServletContextHandler context = context();
        addFilters(context, SpringMvcApp.filters(app));
        ServletHolder servlet = new ServletHolder("dispatcherServlet", SpringMvcApp.servlet(app));
        servlet.setInitOrder(1);
        context.addServlet(servlet, "/");
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        return new ServletServer(app, context, AppWork.USER, http);
    }

    /** What a WebAppContext is to requests: it stands in an artifact of its own, with all that takes web archives apart. */
    private static ServletContextHandler context() {
        ServletContextHandler context = new ServletContextHandler("/", null, null, null, new ErrorPageErrorHandler(), ServletContextHandler.SESSIONS | ServletContextHandler.SECURITY);
        context.setProtectedTargets(PROTECTED);
        return context;
    }

    /** Under short names, as on Tomcat: OncePerRequestFilter makes a string of its name for each request. */
    private static void addFilters(ServletContextHandler context, List<Filter> filters) {
        for (int i = 0; i < filters.size(); i++) {
            FilterHolder filter = new FilterHolder(filters.get(i));
            filter.setName("filter" + i);
            context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        }
    }
}
