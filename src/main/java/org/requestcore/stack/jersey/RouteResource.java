package org.requestcore.stack.jersey;

import java.lang.reflect.Method;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;

/** The resource of a route, with a method for each set of arguments that users' have: of what its template captures the first, and the body. */
public final class RouteResource {
    private static final byte[] NO_BODY = {};

    private final App app;
    private final int id;

    RouteResource(App app, int id) {
        this.app = app;
        this.id = id;
    }

    int id() {
        return id;
    }

    /** The one that is called for such requests. */
    static Method method(String httpMethod, boolean hasCapture) {
        return Methods.named(RouteResource.class, switch (httpMethod) {
            case "POST", "PUT", "PATCH" -> hasCapture ? "updateOne" : "update";
            default -> hasCapture ? "readOne" : "read";
        });
    }

    /** Of a method without a body, and a template without a variable. */
    public Response read() {
        return response(app.reply(id, null, NO_BODY));
    }

    /** Of a method without a body. */
    public Response readOne(@PathParam("p0") String capture) {
        return response(app.reply(id, capture, NO_BODY));
    }

    /** Of a template without a variable. */
    public Response update(byte[] body) {
        return response(app.reply(id, null, body));
    }

    /** Of both. */
    public Response updateOne(@PathParam("p0") String capture, byte[] body) {
        return response(app.reply(id, capture, body));
    }

    private static Response response(Reply reply) {
        Response.ResponseBuilder builder = Response.status(reply.status());
        return reply.body().length == 0 ? builder.build() : builder.type(MediaType.APPLICATION_JSON_TYPE).entity(reply.body()).build();
    }
}
