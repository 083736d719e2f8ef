package org.requestcore.stack.jettyservlet;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.workload.app.App;

/** The App as a servlet behind filters. The access log is a RequestLog of the server, as Jetty's own are. */
final class ServletApp {
    static final String USER = "user";
    static final String ROUTE = "route";

    private static final int MAX_BODY = 1024 * 1024;
    private static final String ALL = "/*";

    private final App app;
    private final Router router;

    /** @param router for {@link App#TABLE}: servlets have none for it */
    ServletApp(App app, Router router) {
        this.app = app;
        this.router = router;
    }

    RequestCore mount() {
        ServletContextHandler context = new ServletContextHandler();
        if (app.shape().isLayered()) {
            addFilter(context, new CorsFilter(app.cors()));
            addFilter(context, new AuthenticationFilter(app.authentication()));
            addFilter(context, new MetricsFilter(app.metrics()));
        }
        context.addServlet(new AppServlet(app, router), ALL);
        // so that a blocking read never waits
        Server server = InlineServer.withHandler(new EagerContentHandler(context, new RetainedContentLoaderFactory(MAX_BODY, -1, true)));
        if (app.shape().isLayered()) {
            server.setRequestLog(this::log);
        }
        return new InlineServer(server);
    }

    private static void addFilter(ServletContextHandler context, Filter filter) {
        context.addFilter(filter, ALL, EnumSet.of(DispatcherType.REQUEST));
    }

    private void log(Request request, Response response) {
        app.accessLog().line(Request.getRemoteAddr(request), (String) request.getAttribute(USER), request.getMethod(), request.getHttpURI().getPathQuery(),
            request.getConnectionMetaData().getProtocol(), response.getStatus(), Response.getContentBytesWritten(response));
    }
}
