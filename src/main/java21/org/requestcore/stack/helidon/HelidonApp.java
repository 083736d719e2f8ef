package org.requestcore.stack.helidon;

import java.util.List;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.Route;

/** The App as a routing's filters and routes. A request that is cut comes to its filters again: they tell nothing before it is answered. */
final class HelidonApp {
    private static final byte[] NO_BODY = {};
    private static final String USER = "user";
    private static final Header CHALLENGE = HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, Authentication.CHALLENGE);
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Origin");
    private static final List<Header> PREFLIGHT = List.of(
        HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, Cors.ALLOW_METHODS),
        HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, Cors.ALLOW_HEADERS),
        HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_MAX_AGE, Cors.MAX_AGE));

    private final App app;

    HelidonApp(App app) {
        this.app = app;
    }

    HttpRouting.Builder routing() {
        HttpRouting.Builder routing = HttpRouting.builder();
        if (!app.shape().isRouted()) {
            return routing.any((request, response) -> answer(response, app.reply(0, null, body(request))));
        }
        if (app.shape().isLayered()) {
            routing.addFilter(this::log).addFilter(this::cors).addFilter(this::authentication).addFilter(this::metrics);
        }
        List<Route> order = Order.of(App.TABLE);
        order.forEach(route -> routing.route(Method.create(route.method()), Templates.of(route), endpoint(route)));
        order.stream().map(Templates::of).distinct().forEach(template -> routing.any(template, (request, response) -> answer(response, Reply.METHOD_NOT_ALLOWED)));
        return routing;
    }

    private void log(FilterChain next, RoutingRequest request, RoutingResponse response) {
        next.proceed();
        String query = request.query().rawValue();
        String path = request.prologue().uriPath().rawPath();
        app.accessLog().line(request.remotePeer().host(), request.context().get(USER, String.class).orElse(null), request.prologue().method().text(),
            query.isEmpty() ? path : path + "?" + query, request.prologue().rawProtocol(), response.status().code(), response.headers().contentLength().orElse(0));
    }

    private void cors(FilterChain next, RoutingRequest request, RoutingResponse response) {
        String origin = request.headers().value(HeaderNames.ORIGIN).orElse(null);
        String allowed = app.cors().allow(origin);
        if (allowed != null) {
            response.header(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, allowed).header(VARY);
        }
        if (app.cors().isPreflight(request.prologue().method().text(), origin, request.headers().value(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD).orElse(null))) {
            PREFLIGHT.forEach(response::header);
            answer(response, Reply.NO_CONTENT);
        } else {
            next.proceed();
        }
    }

    private void authentication(FilterChain next, RoutingRequest request, RoutingResponse response) {
        String user = app.authentication().user(request.headers().value(HeaderNames.AUTHORIZATION).orElse(null));
        if (user == null) {
            answer(response.header(CHALLENGE), Reply.UNAUTHORIZED);
        } else {
            request.context().register(USER, user);
            next.proceed();
        }
    }

    private void metrics(FilterChain next, RoutingRequest request, RoutingResponse response) {
        long started = app.metrics().start();
        next.proceed();
        app.metrics().stop(started, request.context().get(Route.class).map(Route::id).orElse(Probe.MISS), response.status().code());
    }

    private Handler endpoint(Route route) {
        String first = route.isStatic() ? null : Templates.names(route)[0];
        return (request, response) -> {
            if (app.shape().isLayered()) {
                request.context().register(route);
            }
            String capture = first == null ? null : request.path().pathParameters().get(first);
            answer(response, app.reply(route.id(), capture, body(request)));
        };
    }

    private static byte[] body(ServerRequest request) {
        return request.content().hasEntity() ? request.content().as(byte[].class) : NO_BODY;
    }

    private static void answer(ServerResponse response, Reply reply) {
        response.status(Status.create(reply.status()));
        if (reply.body().length == 0) {
            response.send();
        } else {
            response.header(HeaderValues.CONTENT_TYPE_JSON).send(reply.body());
        }
    }
}
