package org.requestcore.stack.quarkus;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.arc.Arc;
import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.requestcore.stack.quarkus.app.Endpoint;
import org.requestcore.stack.quarkus.app.MainRouter;
import org.requestcore.stack.vertx.embedded.AppWork;
import org.requestcore.workload.app.App;

/**
 * What a shape has on Quarkus's router before REST: its layers, in the places of Quarkus's own log, CORS, authentication and metrics, or for fixed bytes all that
 * answers. A JVM has one such router, so that cores which need another wiring wait until those of this one are closed.
 */
enum Wiring {
    CANNED, BARE, LAYERED;

    private static final String USER = "user";
    private static final Object LOCK = new Object();
    private static final List<Route> ROUTES = new ArrayList<>();
    private static Wiring wired = BARE;
    private static int cores;

    /** Not before the app has been started. */
    static Wiring enter(App.Shape shape) {
        Wiring needed = !shape.isRouted() ? CANNED : shape.isLayered() ? LAYERED : BARE;
        synchronized (LOCK) {
            while (cores > 0 && wired != needed) {
                await();
            }
            if (wired != needed) {
                ROUTES.forEach(Route::remove);
                ROUTES.clear();
                needed.wire(Arc.container().instance(MainRouter.class).get().get());
                wired = needed;
            }
            cores++;
        }
        return needed;
    }

    private static void await() {
        try {
            LOCK.wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void leave() {
        synchronized (LOCK) {
            cores--;
            LOCK.notifyAll();
        }
    }

    private void wire(Router router) {
        switch (this) {
            case CANNED -> add(router, 400, Wiring::canned);
            case BARE -> { }
            case LAYERED -> {
                add(router, 400, Wiring::log);
                add(router, 300, Wiring::cors);
                add(router, 200, Wiring::authenticate);
                add(router, 100, Wiring::measure);
            }
        }
    }

    /** As Quarkus adds a filter. */
    static void add(Router router, int priority, Handler<RoutingContext> filter) {
        ROUTES.add(router.route().order(-priority).handler(filter));
    }

    private static AppEndpoint endpoint() {
        return (AppEndpoint) Endpoint.CURRENT.get();
    }

    /** Quarkus hands requests over paused, so that no part of a body is lost before it is asked for. */
    private static void canned(RoutingContext ctx) {
        AppWork.canned(endpoint().app()).handle(ctx.request());
        ctx.request().resume();
    }

    private static void log(RoutingContext ctx) {
        App app = endpoint().app();
        ctx.addEndHandler(ended -> AppWork.log(app.accessLog(), ctx.request(), ctx.get(USER)));
        ctx.next();
    }

    private static void cors(RoutingContext ctx) {
        if (!AppWork.cors(endpoint().app().cors(), ctx.request())) {
            ctx.next();
        }
    }

    private static void authenticate(RoutingContext ctx) {
        String user = AppWork.authenticate(endpoint().app().authentication(), ctx.request());
        if (user != null) {
            ctx.put(USER, user);
            ctx.next();
        }
    }

    private static void measure(RoutingContext ctx) {
        AppEndpoint endpoint = endpoint();
        long started = endpoint.app().metrics().start();
        ctx.addEndHandler(ended -> endpoint.app().metrics().stop(started, endpoint.takeRoute(), ctx.response().getStatusCode()));
        ctx.next();
    }
}
