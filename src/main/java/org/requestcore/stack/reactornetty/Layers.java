package org.requestcore.stack.reactornetty;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.util.context.Context;

import org.requestcore.workload.app.AccessLog;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;

/** Handlers around handlers. A layer's way back is the end of the next one's Mono, when the answer has been written. */
final class Layers {
    private Layers() {
    }

    static Handler around(App app, Handler endpoint) {
        return accessLog(app.accessLog(), cors(app.cors(), authentication(app.authentication(), metrics(app, endpoint))));
    }

    private static Handler accessLog(AccessLog log, Handler next) {
        return (request, response) -> {
            Exchange exchange = new Exchange();
            return next.apply(request, response).doOnSuccess(done -> line(log, request, response, exchange.user)).contextWrite(Context.of(Exchange.class, exchange));
        };
    }

    private static void line(AccessLog log, HttpServerRequest request, HttpServerResponse response, String user) {
        log.line(request.remoteAddress().getHostString(), user, request.method().name(), request.uri(), request.protocol(), response.status().code(),
            response.responseHeaders().getInt(HttpHeaderNames.CONTENT_LENGTH, 0));
    }

    private static Handler cors(Cors cors, Handler next) {
        return (request, response) -> {
            HttpHeaders headers = request.requestHeaders();
            String origin = headers.get(HttpHeaderNames.ORIGIN);
            String allowed = cors.allow(origin);
            if (allowed != null) {
                response.header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, allowed).header(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
            }
            return cors.isPreflight(request.method().name(), origin, headers.get(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD)) ? preflight(response) : next.apply(request, response);
        };
    }

    private static Mono<Void> preflight(HttpServerResponse response) {
        response.header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, Cors.ALLOW_METHODS)
            .header(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, Cors.ALLOW_HEADERS)
            .header(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, Cors.MAX_AGE);
        return Answers.of(response, Reply.NO_CONTENT);
    }

    private static Handler authentication(Authentication authentication, Handler next) {
        return (request, response) -> {
            String user = authentication.user(request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION));
            if (user == null) {
                return Answers.of(response.header(HttpHeaderNames.WWW_AUTHENTICATE, Authentication.CHALLENGE), Reply.UNAUTHORIZED);
            }
            return Mono.deferContextual(context -> {
                context.get(Exchange.class).user = user;
                return next.apply(request, response);
            });
        };
    }

    private static Handler metrics(App app, Handler next) {
        return (request, response) -> Mono.deferContextual(context -> {
            Exchange exchange = context.get(Exchange.class);
            long started = app.metrics().start();
            return next.apply(request, response).doOnSuccess(done -> app.metrics().stop(started, exchange.routeId, response.status().code()));
        });
    }

    /** The endpoint of a route, which tells the metrics that it was reached. */
    static Handler told(int routeId, Handler endpoint) {
        return (request, response) -> Mono.deferContextual(context -> {
            context.get(Exchange.class).routeId = routeId;
            return endpoint.apply(request, response);
        });
    }
}
