package org.requestcore.stack.springmvc;

import java.lang.reflect.Method;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Route;

/** The controller of a route, with a method for each set of arguments that users' have: of what its pattern captures the first, and the body. */
final class Endpoint {
    private static final byte[] NO_BODY = {};

    private final App app;
    private final int id;

    Endpoint(App app, int id) {
        this.app = app;
        this.id = id;
    }

    int id() {
        return id;
    }

    /** The one that is called for such requests. Spring wants it by reflection, as it finds annotated ones itself. */
    static Method method(String httpMethod, boolean hasCapture) {
        String name = switch (httpMethod) {
            case "POST", "PUT", "PATCH" -> hasCapture ? "updateOne" : "update";
            default -> hasCapture ? "readOne" : "read";
        };
        return ReflectionUtils.findMethod(Endpoint.class, name, (Class<?>[]) null);
    }

    static Method method(Route route) {
        return method(route.method(), !route.isStatic());
    }

    ResponseEntity<byte[]> read() {
        return entity(app.reply(id, null, NO_BODY));
    }

    ResponseEntity<byte[]> readOne(@PathVariable("p0") String capture) {
        return entity(app.reply(id, capture, NO_BODY));
    }

    ResponseEntity<byte[]> update(@RequestBody(required = false) byte[] body) {
        return entity(app.reply(id, null, body == null ? NO_BODY : body));
    }

    ResponseEntity<byte[]> updateOne(@PathVariable("p0") String capture, @RequestBody(required = false) byte[] body) {
        return entity(app.reply(id, capture, body == null ? NO_BODY : body));
    }

    private static ResponseEntity<byte[]> entity(Reply reply) {
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(reply.status());
        return reply.body().length == 0 ? builder.build() : builder.contentType(MediaType.APPLICATION_JSON).body(reply.body());
    }
}
