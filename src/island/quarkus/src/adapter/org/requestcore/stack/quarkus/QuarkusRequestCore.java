package org.requestcore.stack.quarkus;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Router;
import org.requestcore.stack.quarkus.app.Endpoint;
import org.requestcore.stack.vertx.embedded.DateHeader;
import org.requestcore.stack.vertx.embedded.EventLoopThread;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/** The augmented app behind connections in memory: what its endpoints answer is the App's, and so is what its filters do. */
final class QuarkusRequestCore implements RequestCore, Endpoint {
    private final App app;
    private final MemoryServer server;
    private final Wiring wiring;
    /** Of the endpoint that has answered last: it and the end of its response are one call. */
    private int route = Router.MISS;

    QuarkusRequestCore(App app) {
        this.app = app;
        DateHeader date = new DateHeader();
        server = MemoryServer.of(date.before(VertxHttpRecorder.getRootHandler()), date.before(HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER));
        wiring = Wiring.enter(app.shape());
    }

    /** @throws IllegalStateException on a thread that is none of Vert.x's event loops */
    @Override
    public Connection connect() {
        EventLoopThread.demand();
        return new MemoryConnection(server, this);
    }

    App app() {
        return app;
    }

    /** The route of the endpoint that has just answered, once; a miss if none has. */
    int takeRoute() {
        int taken = route;
        route = Router.MISS;
        return taken;
    }

    @Override
    public RestResponse<byte[]> answer(int newRoute, String capture, byte[] body) {
        route = newRoute;
        Reply reply = app.reply(newRoute, capture, body);
        return reply.body().length == 0 ? RestResponse.status(reply.status()) : RestResponse.status(Response.Status.fromStatusCode(reply.status()), reply.body());
    }

    @Override
    public void close() {
        wiring.leave();
    }
}
