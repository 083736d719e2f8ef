package org.requestcore.model.floor.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.requestcore.contract.Captures;
import org.requestcore.contract.Router;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The App, its layers and its router as plain calls, each within the one before it. Used by one thread, for all connections. */
final class FloorHandler {
    private static final String CLIENT = "127.0.0.1";
    private static final byte[] NOTHING = {};

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final byte[] ALLOW_ORIGIN = octets("Access-Control-Allow-Origin: ");
    private static final byte[] VARY = octets("\r\nVary: Origin\r\n");
    private static final byte[] PREFLIGHT = octets("Access-Control-Allow-Methods: " + Cors.ALLOW_METHODS
        + "\r\nAccess-Control-Allow-Headers: " + Cors.ALLOW_HEADERS + "\r\nAccess-Control-Max-Age: " + Cors.MAX_AGE + "\r\n");
    private static final byte[] CHALLENGE = octets("WWW-Authenticate: " + Authentication.CHALLENGE + "\r\n");

    private final App app;
    private final Router router;
    private final Captures captures = new Captures();
    /** Of the request at hand. */
    private String user;
    private int routeId;

    /** @param router of {@link App#TABLE}; not asked in shape CANNED */
    FloorHandler(App app, Router router) {
        this.app = app;
        this.router = router;
    }

    /** The other shapes have no handler that would look at it. */
    boolean readsContent() {
        return app.shape() == App.Shape.SERVED;
    }

    /** @param fields takes the header lines that the layers add */
    Reply answer(RequestHead request, byte[] content, ByteSink fields) {
        return switch (app.shape()) {
            case CANNED -> app.reply(Router.MISS, null, content);
            case ROUTED -> route(request, content, fields);
            case LAYERED, SERVED -> log(request, content, fields);
        };
    }

    private Reply log(RequestHead request, byte[] content, ByteSink fields) {
        user = null;
        Reply reply = allowOrigin(request, content, fields);
        int bytes = request.isHead() ? 0 : reply.body().length;
        app.accessLog().line(CLIENT, user, request.method(), request.target(), request.protocol(), reply.status(), bytes);
        return reply;
    }

    private Reply allowOrigin(RequestHead request, byte[] content, ByteSink fields) {
        String origin = request.field("origin");
        String allowed = app.cors().allow(origin);
        if (allowed != null) {
            fields.write(ALLOW_ORIGIN);
            fields.write(octets(allowed));
            fields.write(VARY);
        }
        if (app.cors().isPreflight(request.method(), origin, request.field("access-control-request-method"))) {
            fields.write(PREFLIGHT);
            return Reply.NO_CONTENT;
        }
        return authenticate(request, content, fields);
    }

    private Reply authenticate(RequestHead request, byte[] content, ByteSink fields) {
        user = app.authentication().user(request.field("authorization"));
        if (user == null) {
            fields.write(CHALLENGE);
            return Reply.UNAUTHORIZED;
        }
        return measure(request, content, fields);
    }

    private Reply measure(RequestHead request, byte[] content, ByteSink fields) {
        long started = app.metrics().start();
        Reply reply = route(request, content, fields);
        app.metrics().stop(started, routeId, reply.status());
        return reply;
    }

    private Reply route(RequestHead request, byte[] content, ByteSink fields) {
        String path = request.path();
        routeId = path.startsWith("/") ? router.match(request.method(), path, captures.clear()) : Router.MISS;
        if (routeId >= 0) {
            return app.reply(routeId, captures.count() == 0 ? null : captures.value(0, path), content);
        }
        if (routeId == Router.METHOD_NOT_ALLOWED) {
            fields.write(octets("Allow: " + allowed(path) + "\r\n"));
        }
        return Reply.withoutRoute(routeId);
    }

    /** RFC 9110, 15.5.6 wants them named. */
    private String allowed(String path) {
        return METHODS.stream().filter(method -> router.match(method, path, captures.clear()) >= 0).collect(Collectors.joining(", "));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
