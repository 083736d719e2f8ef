package org.requestcore.stack.vertxweb;

import org.requestcore.stack.vertx.embedded.EmbeddedServer;
import org.requestcore.workload.app.App;

/** Vert.x core's server, with a router as its handler. */
final class VertxWebRequestCore extends EmbeddedServer {
    VertxWebRequestCore(App app, Layout layout) {
        super(vertx -> AppRoutes.of(vertx, app, layout));
    }
}
