package org.requestcore.stack.tomcat.embedded;

import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketProperties;
import org.apache.tomcat.util.threads.TaskThread;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.App;

/** A Tomcat with one application in its root: a servlet for all paths, and filters in front of it. */
public class EmbeddedTomcat implements RequestCore {
    /** Tomcat wants folders for what it keeps, and is given none of its own: it keeps nothing. */
    private static final String FOLDER = System.getProperty("java.io.tmpdir");
    private static final String NAME = "servlet";

    private final MemoryEndpoint endpoint;
    private final WholeBodyAdapter adapter;
    private final Tomcat tomcat = new Tomcat();

    static {
        JvmWide.set();
    }

    /**
     * @param app     whose access log stands in front of all, if it is layered
     * @param pattern that the servlet is mapped by, of those for all paths: "/" makes it the default one, "/*" tells it the path as one within its own
     * @param filters in their order
     */
    protected EmbeddedTomcat(App app, String pattern, Servlet servlet, List<Filter> filters) {
        endpoint = new MemoryEndpoint();
        Http11NioProtocol protocol = new Http11NioProtocol(endpoint);
        protocol.setMaxKeepAliveRequests(-1);
        Connector connector = new Connector(protocol);
        connector.setPort(8080);
        adapter = new WholeBodyAdapter(connector);
        tomcat.setBaseDir(FOLDER);
        tomcat.setSilent(true);
        tomcat.setConnector(connector);
        tomcat.getHost().setAutoDeploy(false);
        tomcat.getHost().getPipeline().addValve(errorReport());
        if (app.shape().isLayered()) {
            tomcat.getEngine().getPipeline().addValve(new AccessLogValve(app.accessLog()));
        }
        StandardContext context = context();
        Filters.add(context, filters);
        Wrapper wrapper = Tomcat.addServlet(context, NAME, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.setLoadOnStartup(1);
        context.addServletMappingDecoded(pattern, NAME);
        start(context);
        protocol.setAdapter(adapter);
    }

    private static ErrorReportValve errorReport() {
        ErrorReportValve valve = new ErrorReportValve();
        valve.setShowServerInfo(false);
        valve.setShowReport(false);
        return valve;
    }

    private StandardContext context() {
        StandardContext context = (StandardContext) tomcat.addContext("", FOLDER);
        context.setWorkDir(FOLDER);
        context.setFailCtxIfServletStartFails(true);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        return context;
    }

    private void start(StandardContext context) {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        if (!context.getState().isAvailable()) {
            close();
            throw new IllegalStateException("Tomcat did not start the application: its log, to java.util.logging, says why");
        }
    }

    /** A thread as those of Tomcat's executor. Declared as any thread, so that who only names it need not load it. */
    public static Thread thread(Runnable work) {
        return new TaskThread(Thread.currentThread().getThreadGroup(), work, "http-nio-8080-exec-1");
    }

    /** The libraries that are there in any case. */
    public static Map<String, Class<?>> libraries() {
        return Map.of("org.apache.tomcat.embed:tomcat-embed-core", NioEndpoint.class, "jakarta.servlet:jakarta.servlet-api", Servlet.class,
            "jakarta.annotation:jakarta.annotation-api", PostConstruct.class);
    }

    /** What kind of buffers it reads into and writes from. */
    public static Map<String, String> decisions() {
        SocketProperties properties = new MemoryEndpoint().getSocketProperties();
        return Map.of("directBuffer", String.valueOf(properties.getDirectBuffer()),
            "readBufferSize", String.valueOf(properties.getAppReadBufSize()), "writeBufferSize", String.valueOf(properties.getAppWriteBufSize()));
    }

    @Override
    public final Connection connect() {
        return new MemoryConnection(endpoint, adapter);
    }

    @Override
    public final void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
