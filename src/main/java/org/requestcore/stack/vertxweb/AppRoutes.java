package org.requestcore.stack.vertxweb;

import java.util.List;
import java.util.function.Function;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import org.requestcore.stack.vertx.embedded.AppWork;
import org.requestcore.workload.app.App;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.Probe;
import org.requestcore.workload.routes.Route;

/** The App as routes: one without a path for each layer and for the reading of bodies, then the table's. */
final class AppRoutes {
    private static final byte[] NO_BODY = {};
    private static final String USER = "user";
    private static final String ID = "id";

    private AppRoutes() {
    }

    static Handler<HttpServerRequest> of(Vertx vertx, App app, Layout layout) {
        if (!app.shape().isRouted()) {
            return AppWork.canned(app);
        }
        Router router = Router.router(vertx);
        if (app.shape().isLayered()) {
            router.route().handler(accessLog(app));
            router.route().handler(cors(app));
            router.route().handler(authentication(app));
            router.route().handler(metrics(app));
        }
        router.route().handler(BodyHandler.create(false)).failureHandler(AppRoutes::answerFailure);
        List<Route> order = Order.of(App.TABLE, Order.Taking.SLASH);
        Function<Route, io.vertx.ext.web.Route> registration = layout.of(vertx, router, order);
        for (Route route : order) {
            registration.apply(route).handler(endpoint(app, route));
        }
        return router;
    }

    private static Handler<RoutingContext> accessLog(App app) {
        return ctx -> {
            ctx.addEndHandler(ended -> AppWork.log(app.accessLog(), ctx.request(), ctx.get(USER)));
            ctx.next();
        };
    }

    private static Handler<RoutingContext> cors(App app) {
        return ctx -> {
            if (!AppWork.cors(app.cors(), ctx.request())) {
                ctx.next();
            }
        };
    }

    private static Handler<RoutingContext> authentication(App app) {
        return ctx -> {
            String user = AppWork.authenticate(app.authentication(), ctx.request());
            if (user != null) {
                ctx.put(USER, user);
                ctx.next();
            }
        };
    }

    private static Handler<RoutingContext> metrics(App app) {
        return ctx -> {
            long started = app.metrics().start();
            ctx.addEndHandler(ended -> app.metrics().stop(started, routeId(ctx), ctx.response().getStatusCode()));
            ctx.next();
        };
    }

    /** Below zero where no endpoint was reached. */
    private static int routeId(RoutingContext ctx) {
        return ctx.get(ID, Probe.MISS);
    }

    /** BodyHandler fails what breaks off a body with status 200, unless it is a DecoderException; a malformed chunk size is none. */
    private static void answerFailure(RoutingContext ctx) {
        if (!ctx.response().ended()) {
            ctx.response().setStatusCode(Math.max(400, ctx.statusCode())).end();
        }
    }

    private static Handler<RoutingContext> endpoint(App app, Route route) {
        int id = route.id();
        String first = route.isStatic() ? null : Templates.names(route)[0];
        return ctx -> {
            ctx.put(ID, id);
            Buffer body = ctx.body().buffer();
            AppWork.answer(ctx.response(), app.reply(id, first == null ? null : ctx.pathParam(first), body == null ? NO_BODY : body.getBytes()));
        };
    }
}
