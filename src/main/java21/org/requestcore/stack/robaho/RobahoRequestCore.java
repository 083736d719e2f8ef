package org.requestcore.stack.robaho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import robaho.net.httpserver.DefaultHttpServerProvider;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.workload.app.App;

/** The server, made by its provider, with one context for all paths. */
final class RobahoRequestCore implements RequestCore {
    /** It would tell on the console what clients send wrong. Held, as loggers are forgotten that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("robaho.net.httpserver");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final HttpServer server;

    /** @param router for {@link App#TABLE}: the server has none */
    RobahoRequestCore(App app, Router router) {
        try {
            server = new DefaultHttpServerProvider().createHttpServer(null, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RobahoApp application = new RobahoApp(app, router);
        HttpContext context = server.createContext("/", application::handle);
        context.getFilters().addAll(application.filters());
    }

    @Override
    public Connection connect() {
        return new RobahoConnection(server);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
