package org.requestcore.stack.vertx.embedded;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

import org.requestcore.contract.Router;
import org.requestcore.workload.app.App;

/** The App as handlers that wrap each other, the outermost given to the server: how layers are wired on Vert.x core, which has no place of its own for them. */
public final class WrappedHandlers {
    private WrappedHandlers() {
    }

    public static Handler<HttpServerRequest> of(App app, Router router) {
        if (!app.shape().isRouted()) {
            return AppWork.canned(app);
        }
        Handler<Call> endpoint = new Endpoint(app, router);
        Handler<Call> outermost = app.shape().isLayered()
            ? accessLog(app, cors(app, authentication(app, metrics(app, endpoint))))
            : endpoint;
        return request -> outermost.handle(new Call(request));
    }

    private static Handler<Call> accessLog(App app, Handler<Call> next) {
        return call -> {
            call.request.response().endHandler(ended -> AppWork.log(app.accessLog(), call.request, call.user));
            next.handle(call);
        };
    }

    private static Handler<Call> cors(App app, Handler<Call> next) {
        return call -> {
            if (!AppWork.cors(app.cors(), call.request)) {
                next.handle(call);
            }
        };
    }

    private static Handler<Call> authentication(App app, Handler<Call> next) {
        return call -> {
            call.user = AppWork.authenticate(app.authentication(), call.request);
            if (call.user != null) {
                next.handle(call);
            }
        };
    }

    /** Vert.x calls the handler of the body's end before that of the response's end, as the inner layer has to be. */
    private static Handler<Call> metrics(App app, Handler<Call> next) {
        return call -> {
            long started = app.metrics().start();
            call.request.response().bodyEndHandler(ended -> app.metrics().stop(started, call.routeId, call.request.response().getStatusCode()));
            next.handle(call);
        };
    }
}
