package org.requestcore.stack.vertx;

import org.requestcore.contract.Router;
import org.requestcore.stack.vertx.embedded.EmbeddedServer;
import org.requestcore.stack.vertx.embedded.WrappedHandlers;
import org.requestcore.workload.app.App;

/** Vert.x core's server, with the App as the one handler that it has. */
final class VertxRequestCore extends EmbeddedServer {

    VertxRequestCore(App app, Router router) {
        super(vertx -> WrappedHandlers.of(app, router));
    }
}
