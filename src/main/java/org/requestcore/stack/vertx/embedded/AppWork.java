package org.requestcore.stack.vertx.embedded;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

import org.requestcore.workload.app.AccessLog;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** The App's work on Vert.x's request and response, which Vert.x Web hands on as they are. How layers follow each other is each stack's own. */
public final class AppWork {
    private static final CharSequence JSON = HttpHeaders.createOptimized(Reply.CONTENT_TYPE);
    private static final CharSequence CHALLENGE = HttpHeaders.createOptimized(Authentication.CHALLENGE);
    private static final CharSequence ALLOW_METHODS = HttpHeaders.createOptimized(Cors.ALLOW_METHODS);
    private static final CharSequence ALLOW_HEADERS = HttpHeaders.createOptimized(Cors.ALLOW_HEADERS);
    private static final CharSequence MAX_AGE = HttpHeaders.createOptimized(Cors.MAX_AGE);

    private static final byte[] NO_BODY = {};

    private AppWork() {
    }

    /** Shape CANNED. */
    public static Handler<HttpServerRequest> canned(App app) {
        return request -> withBody(request, body -> answer(request.response(), app.reply(0, null, body)));
    }

    /** Calls back when the body is here, for a method that has one. What comes with another is left to Vert.x, which drops it. */
    public static void withBody(HttpServerRequest request, Handler<byte[]> next) {
        HttpMethod method = request.method();
        if (method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH) {
            request.body().onSuccess(body -> next.handle(body.getBytes()));
        } else {
            next.handle(NO_BODY);
        }
    }

    public static void answer(HttpServerResponse response, Reply reply) {
        response.setStatusCode(reply.status());
        if (reply.body().length == 0) {
            response.end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(reply.body()));
        }
    }

    /** @param user or null */
    public static void log(AccessLog log, HttpServerRequest request, String user) {
        HttpServerResponse response = request.response();
        log.line(request.remoteAddress().host(), user, request.method().name(), request.uri(), protocol(request.version()),
            response.getStatusCode(), response.bytesWritten());
    }

    private static String protocol(HttpVersion version) {
        return version == HttpVersion.HTTP_1_1 ? "HTTP/1.1" : version == HttpVersion.HTTP_1_0 ? "HTTP/1.0" : "-";
    }

    /** @return whether it was a preflight, which is answered then */
    public static boolean cors(Cors cors, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String allowed = cors.allow(origin);
        if (allowed != null) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed).putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        if (!cors.isPreflight(request.method().name(), origin, request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))) {
            return false;
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, ALLOW_METHODS)
            .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOW_HEADERS)
            .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE);
        answer(response, Reply.NO_CONTENT);
        return true;
    }

    /** @return the user; null if there is none, and the answer has been given */
    public static String authenticate(Authentication authentication, HttpServerRequest request) {
        String user = authentication.user(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (user == null) {
            answer(request.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, CHALLENGE), Reply.UNAUTHORIZED);
        }
        return user;
    }
}
