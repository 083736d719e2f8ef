package org.requestcore.stack.jdk.embedded;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;

import org.requestcore.contract.Server;
import org.requestcore.workload.app.App;

/** An implementation of com.sun.net.httpserver with the App mounted: one context for all paths, its filters, its authenticator, its handler. */
public final class RunningServer implements Server {
    /** To make one with. */
    public static final int BACKLOG = 1_024;

    /** Some implementations wait as long as they may, though there is nothing to wait for. */
    private static final int GRACE_SECONDS = 1;
    private static final int LONGEST_SECONDS = 10;

    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * @param server    bound
     * @param threads   its executor, which ends with it
     * @param outermost what the implementation leaves to the application
     */
    public RunningServer(HttpServer server, ExecutorService threads, App app, Filter outermost) {
        this.server = server;
        this.threads = threads;
        HttpContext context = server.createContext("/", new AppHandler(app).handler());
        context.getFilters().add(outermost);
        if (app.shape().isLayered()) {
            context.getFilters().addAll(List.of(new AccessLogFilter(app.accessLog()), new CorsFilter(app.cors())));
            context.setAuthenticator(new BearerAuthenticator(app.authentication()));
        }
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() throws InterruptedException {
        server.stop(GRACE_SECONDS);
        threads.shutdown();
        threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS);
    }
}
