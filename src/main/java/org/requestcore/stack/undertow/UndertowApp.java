package org.requestcore.stack.undertow;

import java.nio.ByteBuffer;
import java.util.List;

import io.undertow.io.Receiver;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.MetricsHandler;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import io.undertow.util.StatusCodes;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Route;

/**
 * The App as handlers that wrap each other. What has to wait for the response is done by exchange completion listeners, as Undertow's own
 * AccessLogHandler and MetricsHandler do it: a handler returns before the rest of a body has come. The listener added last runs first.
 */
final class UndertowApp {
    private static final AttachmentKey<Route> ROUTE = AttachmentKey.create(Route.class);
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
    private static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");
    private static final byte[] NO_BODY = {};

    private final App app;

    UndertowApp(App app) {
        this.app = app;
    }

    HttpHandler handler() {
        return switch (app.shape()) {
            case CANNED -> endpoint((exchange, body) -> write(exchange, app.reply(0, null, body)));
            case ROUTED -> Routing.of(App.TABLE, this::routed);
            case LAYERED, SERVED -> accessLog(cors(authentication(metrics(Routing.of(App.TABLE, this::measured)))));
        };
    }

    /** Behind Undertow's own MetricsHandler. */
    MetricsHandler counted() {
        return new MetricsHandler(handler());
    }

    private HttpHandler accessLog(HttpHandler next) {
        ExchangeCompletionListener line = (exchange, more) -> {
            String query = exchange.getQueryString();
            app.accessLog().line(exchange.getSourceAddress().getHostString(), exchange.getAttachment(HttpServerExchange.REMOTE_USER),
                exchange.getRequestMethod().toString(), query.isEmpty() ? exchange.getRequestURI() : exchange.getRequestURI() + "?" + query,
                exchange.getProtocol().toString(), exchange.getStatusCode(), exchange.getResponseBytesSent());
            more.proceed();
        };
        return exchange -> {
            exchange.addExchangeCompleteListener(line);
            next.handleRequest(exchange);
        };
    }

    private HttpHandler cors(HttpHandler next) {
        return exchange -> {
            HeaderMap request = exchange.getRequestHeaders();
            HeaderMap response = exchange.getResponseHeaders();
            String origin = request.getFirst(Headers.ORIGIN);
            String allowed = app.cors().allow(origin);
            if (allowed != null) {
                response.put(ALLOW_ORIGIN, allowed).put(Headers.VARY, Headers.ORIGIN_STRING);
            }
            if (app.cors().isPreflight(exchange.getRequestMethod().toString(), origin, request.getFirst(REQUEST_METHOD))) {
                response.put(ALLOW_METHODS, Cors.ALLOW_METHODS).put(ALLOW_HEADERS, Cors.ALLOW_HEADERS).put(MAX_AGE, Cors.MAX_AGE);
                exchange.setStatusCode(StatusCodes.NO_CONTENT);
            } else {
                next.handleRequest(exchange);
            }
        };
    }

    private HttpHandler authentication(HttpHandler next) {
        return exchange -> {
            String user = app.authentication().user(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION));
            if (user == null) {
                exchange.setStatusCode(StatusCodes.UNAUTHORIZED).getResponseHeaders().put(Headers.WWW_AUTHENTICATE, Authentication.CHALLENGE);
            } else {
                exchange.putAttachment(HttpServerExchange.REMOTE_USER, user);
                next.handleRequest(exchange);
            }
        };
    }

    private HttpHandler metrics(HttpHandler next) {
        return exchange -> {
            long started = app.metrics().start();
            exchange.addExchangeCompleteListener((done, more) -> {
                Route route = done.getAttachment(ROUTE);
                app.metrics().stop(started, route == null ? -1 : route.id(), done.getStatusCode());
                more.proceed();
            });
            next.handleRequest(exchange);
        };
    }

    private HttpHandler measured(Route route) {
        HttpHandler next = routed(route);
        return exchange -> {
            exchange.putAttachment(ROUTE, route);
            next.handleRequest(exchange);
        };
    }

    private HttpHandler routed(Route route) {
        List<String> names = Routing.names(route);
        if (names.isEmpty()) {
            return endpoint((exchange, body) -> write(exchange, app.reply(route.id(), null, body)));
        }
        String first = names.get(0);
        return endpoint((exchange, body) -> {
            String capture = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY).getParameters().get(first);
            write(exchange, app.reply(route.id(), capture, body));
        });
    }

    /** Reads the body without blocking: the callback runs at once if all of it is here, otherwise when the last of it arrives. */
    private static HttpHandler endpoint(Receiver.FullBytesCallback callback) {
        return exchange -> {
            if (exchange.isRequestComplete()) {
                callback.handle(exchange, NO_BODY);
            } else {
                exchange.getRequestReceiver().receiveFullBytes(callback);
            }
        };
    }

    /** Without a body the exchange is ended by Undertow, as after any handler that has only set a status. */
    private static void write(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        if (reply.body().length > 0) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, Reply.CONTENT_TYPE);
            exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
        }
    }
}
