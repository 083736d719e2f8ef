package org.requestcore.stack.tomcat.embedded;

import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;

import org.requestcore.workload.app.App;

/**
 * The one application of a Tomcat, in its root: a servlet for all paths, and filters in front of it.
 *
 * @param app     whose access log stands in front of all, if it is layered
 * @param pattern that the servlet is mapped by, of those for all paths: "/" makes it the default one, "/*" tells it the path as one within its own
 * @param filters in their order
 */
public record WebApp(App app, String pattern, Servlet servlet, List<Filter> filters) {
    /** Tomcat wants folders for what it keeps, and is given none of its own: it keeps nothing. */
    private static final String FOLDER = System.getProperty("java.io.tmpdir");
    private static final String NAME = "servlet";

    /** @throws IllegalStateException if it does not start; nothing of it is left then */
    Tomcat start(Connector connector) {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(FOLDER);
        tomcat.setSilent(true);
        tomcat.setConnector(connector);
        tomcat.getHost().setAutoDeploy(false);
        tomcat.getHost().getPipeline().addValve(errorReport());
        if (app.shape().isLayered()) {
            tomcat.getEngine().getPipeline().addValve(new AccessLogValve(app.accessLog()));
        }
        StandardContext context = context(tomcat);
        Filters.add(context, filters);
        Wrapper wrapper = Tomcat.addServlet(context, NAME, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.setLoadOnStartup(1);
        context.addServletMappingDecoded(pattern, NAME);
        start(tomcat, context);
        return tomcat;
    }

    private static ErrorReportValve errorReport() {
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowServerInfo(false);
        valve.setShowReport(false);
        return valve;
    }

    private static StandardContext context(Tomcat tomcat) {
        StandardContext context = (StandardContext) tomcat.addContext("", FOLDER);
        context.setWorkDir(FOLDER);
        context.setFailCtxIfServletStartFails(true);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        return context;
    }

    private static void start(Tomcat tomcat, StandardContext context) {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            end(tomcat);
            throw new IllegalStateException(e);
        }
        if (!context.getState().isAvailable()) {
            end(tomcat);
            throw new IllegalStateException("Tomcat did not start the application: its log, to java.util.logging, says why");
        }
    }

    static void end(Tomcat tomcat) {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
