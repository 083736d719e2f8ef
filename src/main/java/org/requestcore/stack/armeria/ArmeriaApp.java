package org.requestcore.stack.armeria;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.logging.RequestLog;
import com.linecorp.armeria.internal.common.util.HttpTimestampSupplier;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;

import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.Route;

/** The App as services, decorators of them all, and an access log writer. */
final class ArmeriaApp {
    private static final ResponseHeaders PREFLIGHT = ResponseHeaders.builder(HttpStatus.NO_CONTENT)
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, Cors.ALLOW_METHODS)
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, Cors.ALLOW_HEADERS)
        .set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, Cors.MAX_AGE)
        .build();
    private static final ResponseHeaders CHALLENGE = ResponseHeaders.of(HttpStatus.UNAUTHORIZED, HttpHeaderNames.WWW_AUTHENTICATE, Authentication.CHALLENGE);
    /** Armeria doesn't tell 1.0 from 1.1. */
    private static final String PROTOCOL = "HTTP/1.1";

    static {
        // two threads that race for the first Date have an empty one
        HttpTimestampSupplier.currentTime();
    }

    private final App app;

    ArmeriaApp(App app) {
        this.app = app;
    }

    /** The last decorator that is registered is the outermost one. @param server with what is not the App's */
    ServerBuilder on(ServerBuilder server) {
        if (!app.shape().isRouted()) {
            return server.serviceUnder("/", new Endpoint(app, 0, null));
        }
        for (Route route : App.TABLE.routes()) {
            server.service(Templates.of(route), new Endpoint(app, route.id(), route.isStatic() ? null : Templates.names(route)[0]));
        }
        if (app.shape().isLayered()) {
            server.decorator(this::metrics).decorator(this::authentication).decorator(this::cors).accessLogWriter(this::log, false);
        }
        return server;
    }

    private void log(RequestLog log) {
        ServiceRequestContext context = (ServiceRequestContext) log.context();
        app.accessLog().line(context.clientAddress().getHostAddress(), log.authenticatedUser(), context.method().name(), context.rawPath(), PROTOCOL,
            log.responseStatus().code(), log.responseLength());
    }

    private HttpResponse cors(HttpService next, ServiceRequestContext context, HttpRequest request) throws Exception {
        String origin = request.headers().get(HttpHeaderNames.ORIGIN);
        String allowed = app.cors().allow(origin);
        if (allowed != null) {
            context.mutateAdditionalResponseHeaders(headers -> headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, allowed).set(HttpHeaderNames.VARY, "Origin"));
        }
        return app.cors().isPreflight(context.method().name(), origin, request.headers().get(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD)) ? HttpResponse.of(PREFLIGHT)
            : next.serve(context, request);
    }

    private HttpResponse authentication(HttpService next, ServiceRequestContext context, HttpRequest request) throws Exception {
        String user = app.authentication().user(request.headers().get(HttpHeaderNames.AUTHORIZATION));
        if (user == null) {
            return HttpResponse.of(CHALLENGE);
        }
        context.logBuilder().authenticatedUser(user);
        return next.serve(context, request);
    }

    private HttpResponse metrics(HttpService next, ServiceRequestContext context, HttpRequest request) throws Exception {
        long started = app.metrics().start();
        context.log().whenComplete().thenAccept(log -> app.metrics().stop(started, routeId(context), log.responseStatus().code()));
        return next.serve(context, request);
    }

    /** Below zero where Armeria's own service for what it knows no route of was found. */
    private static int routeId(ServiceRequestContext context) {
        Endpoint endpoint = context.config().service().as(Endpoint.class);
        return endpoint == null ? Probe.MISS : endpoint.routeId();
    }
}
