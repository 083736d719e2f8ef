package org.requestcore.stack.springwebflux;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServletHttpHandlerAdapter;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.workload.app.AccessLog;
import org.requestcore.workload.app.App;

/** {@link SpringWebFluxApp} on Jetty: what Spring Boot's JettyReactiveWebServerFactory does. */
final class SpringWebFluxJettyRequestCore implements RequestCore {
    private final SpringWebFluxApp app;
    private final InlineServer server;

    SpringWebFluxJettyRequestCore(App app) {
        this.app = new SpringWebFluxApp(app, Controllers::start, SpringWebFluxJettyRequestCore::line);
        this.server = server(this.app.handler());
    }

    private static InlineServer server(HttpHandler handler) {
        ServletHolder servlet = new ServletHolder(new ServletHttpHandlerAdapter(handler));
        servlet.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.addServlet(servlet, "/");
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        return new InlineServer(InlineServer.withHandler(context), new HttpConnectionFactory(http));
    }

    private static void line(AccessLog log, ServerHttpRequest request, String user, int status, long length) {
        HttpServletRequest came = ServerHttpRequestDecorator.getNativeRequest(request);
        String query = came.getQueryString();
        log.line(came.getRemoteAddr(), user, came.getMethod(), query == null ? came.getRequestURI() : came.getRequestURI() + "?" + query, came.getProtocol(), status, length);
    }

    @Override
    public Connection connect() {
        return server.connect();
    }

    @Override
    public void close() {
        server.close();
        app.close();
    }
}
