package org.requestcore.stack.jettyservlet;

import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;

import org.requestcore.contract.Captures;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.stack.jetty.embedded.SocketServer;
import org.requestcore.stack.jettyservlet.embedded.ServletServer;
import org.requestcore.workload.app.App;

/** The App as a servlet behind filters. */
final class ServletApp {
    static final String USER = "user";
    static final String ROUTE = "route";

    private static final String ALL = "/*";

    private final App app;
    private final Router router;

    /** @param router for {@link App#TABLE}: servlets have none for it */
    ServletApp(App app, Router router) {
        this.app = app;
        this.router = router;
    }

    RequestCore mount() {
        Captures captures = new Captures();
        return server(() -> captures).mount();
    }

    SocketServer listen(InetSocketAddress address) throws Exception {
        return server(ThreadLocal.withInitial(Captures::new)::get).listen(address);
    }

    private ServletServer server(Supplier<Captures> captures) {
        ServletContextHandler context = new ServletContextHandler();
        if (app.shape().isLayered()) {
            addFilter(context, new CorsFilter(app.cors()));
            addFilter(context, new AuthenticationFilter(app.authentication()));
            addFilter(context, new MetricsFilter(app.metrics()));
        }
        context.addServlet(new AppServlet(app, router, captures), ALL);
        return new ServletServer(app, context, USER, new HttpConfiguration());
    }

    private static void addFilter(ServletContextHandler context, Filter filter) {
        context.addFilter(filter, ALL, EnumSet.of(DispatcherType.REQUEST));
    }
}
