package org.requestcore.stack.jettyservlet.embedded;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

import org.requestcore.contract.RequestCore;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.workload.app.AccessLog;
import org.requestcore.workload.app.App;

/** A context of servlets that read by blocking, on connections in memory. The access log is a RequestLog of the server, as Jetty's own are. */
public final class ServletServer {
    private static final int MAX_BODY = 1024 * 1024;

    private ServletServer() {
    }

    /**
     * @param context with the App's servlet and filters
     * @param user    the request's attribute that has the user's name
     * @param http    of the connector
     */
    public static RequestCore start(App app, ServletContextHandler context, String user, HttpConfiguration http) {
        // so that a blocking read never waits
        Server server = InlineServer.withHandler(new EagerContentHandler(context, new RetainedContentLoaderFactory(MAX_BODY, -1, true)));
        if (app.shape().isLayered()) {
            server.setRequestLog((request, response) -> log(app.accessLog(), request, response, user));
        }
        return new InlineServer(server, new HttpConnectionFactory(http));
    }

    private static void log(AccessLog log, Request request, Response response, String user) {
        log.line(Request.getRemoteAddr(request), (String) request.getAttribute(user), request.getMethod(), request.getHttpURI().getPathQuery(),
            request.getConnectionMetaData().getProtocol(), response.getStatus(), Response.getContentBytesWritten(response));
    }
}
