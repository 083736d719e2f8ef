package org.requestcore.stack.tomcat;

import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.requestcore.contract.Router;
import org.requestcore.stack.tomcat.embedded.AppWork;
import org.requestcore.stack.tomcat.embedded.WebApp;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.Probe;

/** The App as a servlet, and its layers but the access log as filters. */
final class TomcatApp {
    private TomcatApp() {
    }

    /** For one thread. @param router that isn't Tomcat's */
    static WebApp of(App app, Router router) {
        return webApp(app, servlet(app, router));
    }

    /** For the threads of a server. @param router that several may ask */
    static WebApp shared(App app, Router router) {
        return webApp(app, new ServletOfEachThread(() -> servlet(app, router)));
    }

    private static WebApp webApp(App app, Servlet servlet) {
        return new WebApp(app, "/", servlet, app.shape().isLayered() ? List.of(cors(app), authentication(app), metrics(app)) : List.of());
    }

    private static Servlet servlet(App app, Router router) {
        return app.shape().isRouted() ? new RoutingServlet(app, router) : new CannedServlet(app);
    }

    private static Filter cors(App app) {
        return (request, response, next) -> {
            if (!AppWork.cors(app.cors(), (HttpServletRequest) request, (HttpServletResponse) response)) {
                next.doFilter(request, response);
            }
        };
    }

    private static Filter authentication(App app) {
        return (request, response, next) -> {
            if (AppWork.authenticate(app.authentication(), (HttpServletRequest) request, (HttpServletResponse) response)) {
                next.doFilter(request, response);
            }
        };
    }

    private static Filter metrics(App app) {
        return (request, response, next) -> {
            long started = app.metrics().start();
            try {
                next.doFilter(request, response);
            } finally {
                app.metrics().stop(started, routeId(request), ((HttpServletResponse) response).getStatus());
            }
        };
    }

    /** Below zero where no endpoint was reached. */
    private static int routeId(ServletRequest request) {
        return request.getAttribute(RoutingServlet.ROUTE) instanceof Integer id ? id : Probe.MISS;
    }
}
