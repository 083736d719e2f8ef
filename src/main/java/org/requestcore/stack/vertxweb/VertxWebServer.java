package org.requestcore.stack.vertxweb;

import java.net.InetSocketAddress;

import org.requestcore.stack.vertx.embedded.ListeningServer;
import org.requestcore.workload.app.App;

/** Vert.x core's server on a socket, with a router for each event loop. */
final class VertxWebServer extends ListeningServer {
    VertxWebServer(App app, Layout layout, InetSocketAddress address) {
        super(vertx -> AppRoutes.of(vertx, app, layout), address);
    }
}
