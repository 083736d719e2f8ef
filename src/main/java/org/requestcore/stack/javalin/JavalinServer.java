package org.requestcore.stack.javalin;

import java.net.InetSocketAddress;

import io.javalin.Javalin;
import io.javalin.http.servlet.ServletEntry;
import io.javalin.jetty.JettyServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

import org.requestcore.contract.RequestCore;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.stack.jetty.embedded.SocketServer;

/**
 * What Javalin's JettyServer.start() does, with the parts that it takes and in its order. That itself writes several lines to stderr where there is no
 * provider of SLF4J, which is the user's to bring here.
 */
final class JavalinServer {
    private JavalinServer() {
    }

    static RequestCore mount(Javalin javalin) {
        // so that a blocking read never waits; what is longer Javalin refuses too
        Handler handler = new EagerContentHandler(context(javalin), new RetainedContentLoaderFactory(javalin.unsafe.http.maxRequestSize, -1, true));
        return new InlineServer(server(javalin, handler), http(javalin));
    }

    static SocketServer listen(Javalin javalin, InetSocketAddress address) throws Exception {
        return new SocketServer(server(javalin, context(javalin)), http(javalin), address);
    }

    private static ServletContextHandler context(Javalin javalin) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        ServletEntry entry = javalin.unsafe.servlet.getValue();
        if (entry.getInitializer() != null) {
            context.addServletContainerInitializer(entry.getInitializer());
        }
        context.setContextPath("/");
        context.setSessionHandler(JettyServer.Companion.defaultSessionHandler());
        context.addServlet(new ServletHolder(entry.getServlet()), "/*");
        return context;
    }

    private static Server server(Javalin javalin, Handler handler) {
        Server server = javalin.jettyServer().server();
        ((Handler.Singleton) server.getHandler()).setHandler(handler);
        return server;
    }

    private static HttpConnectionFactory http(Javalin javalin) {
        HttpConfiguration http = JettyServer.Companion.defaultHttpConfiguration();
        javalin.unsafe.http.responseBufferSize = http.getOutputBufferSize();
        return new HttpConnectionFactory(http);
    }
}
