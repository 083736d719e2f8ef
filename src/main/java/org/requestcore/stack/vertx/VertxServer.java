package org.requestcore.stack.vertx;

import java.net.InetSocketAddress;

import org.requestcore.contract.Router;
import org.requestcore.stack.vertx.embedded.ListeningServer;
import org.requestcore.stack.vertx.embedded.WrappedHandlers;
import org.requestcore.workload.app.App;

/** Vert.x core's server on a socket, with the App as the one handler that each event loop has. */
final class VertxServer extends ListeningServer {
    VertxServer(App app, Router router, InetSocketAddress address) {
        super(vertx -> WrappedHandlers.of(app, router), address);
    }
}
