package org.requestcore.stack.quarkus;

import io.vertx.core.http.HttpServerRequest;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.stack.vertx.embedded.DateHeader;
import org.requestcore.stack.vertx.embedded.EventLoopThread;
import org.requestcore.stack.vertx.embedded.WrappedHandlers;
import org.requestcore.workload.app.App;

/** Quarkus's Vert.x core, with Quarkus's options, and the App as its one handler, as the stack {@code vertx} has it: Quarkus is there, and in no request's way. */
final class QuarkusVertxRequestCore implements RequestCore {
    private final MemoryServer server;

    QuarkusVertxRequestCore(App app, Router router) {
        DateHeader date = new DateHeader();
        server = RunningApp.server(date.before(WrappedHandlers.of(app, router)), date.before(HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER));
    }

    /** @throws IllegalStateException on a thread that is none of Vert.x's event loops */
    @Override
    public Connection connect() {
        EventLoopThread.demand();
        return new MemoryConnection(server, null);
    }

    /** The app ends with the JVM. */
    @Override
    public void close() {
    }
}
