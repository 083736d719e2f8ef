package org.requestcore.stack.quarkus;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.stack.quarkus.app.Endpoint;
import org.requestcore.stack.vertx.embedded.DateHeader;
import org.requestcore.stack.vertx.embedded.EventLoopThread;
import org.requestcore.workload.app.App;

/** The augmented app behind connections in memory. */
final class QuarkusRequestCore implements RequestCore {
    private final Endpoint endpoint;
    private final MemoryServer server;
    private final Wiring wiring;

    QuarkusRequestCore(App app) {
        endpoint = new AppEndpoint(app);
        DateHeader date = new DateHeader();
        server = RunningApp.server(date.before(VertxHttpRecorder.getRootHandler()), date.before(HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER));
        wiring = Wiring.enter(app.shape());
    }

    /** @throws IllegalStateException on a thread that is none of Vert.x's event loops */
    @Override
    public Connection connect() {
        EventLoopThread.demand();
        return new MemoryConnection(server, endpoint);
    }

    @Override
    public void close() {
        wiring.leave();
    }
}
