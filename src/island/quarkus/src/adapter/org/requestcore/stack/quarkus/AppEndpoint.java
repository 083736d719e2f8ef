package org.requestcore.stack.quarkus;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

import org.requestcore.contract.Router;
import org.requestcore.stack.quarkus.app.Endpoint;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/** What the augmented app's endpoints answer on a thread is the App's, and so is what its filters do. */
final class AppEndpoint implements Endpoint {
    private final App app;
    /** Of the endpoint that has answered last: it and the end of its response are one call. */
    private int route = Router.MISS;

    AppEndpoint(App app) {
        this.app = app;
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
}
