package org.requestcore.stack.jettyservlet.embedded;

import java.net.InetSocketAddress;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

import org.requestcore.contract.RequestCore;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.stack.jetty.embedded.SocketServer;
import org.requestcore.workload.app.App;

/**
 * A context of servlets that read by blocking. The access log is a RequestLog of the server, as Jetty's own are.
 *
 * @param context with the App's servlet and filters
 * @param user    the request's attribute that has the user's name
 * @param http    of the connector
 */
public record ServletServer(App app, ServletContextHandler context, String user, HttpConfiguration http) {
    private static final int MAX_BODY = 1024 * 1024;

    /** On connections in memory. */
    public RequestCore mount() {
        return new InlineServer(logging(InlineServer.withHandler(handler())), new HttpConnectionFactory(http));
    }

    /** On a socket. */
    public SocketServer listen(InetSocketAddress address) throws Exception {
        return new SocketServer(logging(SocketServer.withHandler(handler())), new HttpConnectionFactory(http), address);
    }

    /** So that a blocking read never waits. */
    private Handler handler() {
        return new EagerContentHandler(context, new RetainedContentLoaderFactory(MAX_BODY, -1, true));
    }

    private Server logging(Server server) {
        if (app.shape().isLayered()) {
            server.setRequestLog(this::log);
        }
        return server;
    }

    private void log(Request request, Response response) {
        app.accessLog().line(Request.getRemoteAddr(request), (String) request.getAttribute(user), request.getMethod(), request.getHttpURI().getPathQuery(),
            request.getConnectionMetaData().getProtocol(), response.getStatus(), Response.getContentBytesWritten(response));
    }
}
