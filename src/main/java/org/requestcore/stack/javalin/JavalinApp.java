package org.requestcore.stack.javalin;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import org.eclipse.jetty.util.thread.ThreadPool;

import org.requestcore.contract.RequestCore;
import org.requestcore.stack.jetty.embedded.InlineThreadPool;
import org.requestcore.stack.jetty.embedded.SocketServer;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.app.Cors;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Order;
import org.requestcore.workload.routes.Route;

/** The App as handlers before and after, and a request logger. What finds nothing is left to Javalin's answer. */
final class JavalinApp {
    private static final String USER = "user";
    private static final String ROUTE = "route";
    private static final String STARTED = "started";
    private static final byte[] NO_BODY = {};

    private final App app;

    JavalinApp(App app) {
        this.app = app;
    }

    RequestCore mount() {
        return JavalinServer.mount(javalin(new InlineThreadPool()));
    }

    SocketServer listen(InetSocketAddress address) throws Exception {
        return JavalinServer.listen(javalin(null), address);
    }

    /** @param threads null for those that Javalin gives it */
    private Javalin javalin(ThreadPool threads) {
        return Javalin.create(config -> {
            config.startup.startupWatcherEnabled = false;
            config.jetty.threadPool = threads;
            config.http.prefer405over404 = true;
            addHandlers(config);
        });
    }

    private void addHandlers(JavalinConfig config) {
        if (!app.shape().isRouted()) {
            config.routes.before(ctx -> answer(ctx.skipRemainingHandlers(), app.reply(0, null, body(ctx))));
            return;
        }
        if (app.shape().isLayered()) {
            config.requestLogger.http((ctx, ms) -> log(ctx));
            config.routes.before(this::cors);
            config.routes.before(this::authenticate);
            config.routes.before(ctx -> ctx.attribute(STARTED, app.metrics().start()));
            config.routes.after(this::measure);
        }
        Order.of(App.TABLE, Order.Taking.NO_MORE).forEach(r -> config.routes.addHttpHandler(HandlerType.findOrCreate(r.method()), Templates.path(r), endpoint(r)));
    }

    private void log(Context ctx) throws IOException {
        String query = ctx.queryString();
        app.accessLog().line(ctx.ip(), ctx.attribute(USER), ctx.req().getMethod(), query == null ? ctx.path() : ctx.path() + "?" + query,
            ctx.protocol(), ctx.statusCode(), length(ctx.resultInputStream()));
    }

    /** Of what has been written: as Javalin's own DevLogger, by going back to the begin of the result. */
    private static long length(InputStream result) throws IOException {
        if (result == null) {
            return 0;
        }
        result.reset();
        return result.available();
    }

    private void cors(Context ctx) {
        String origin = ctx.header("Origin");
        String allowed = app.cors().allow(origin);
        if (allowed != null) {
            ctx.header("Access-Control-Allow-Origin", allowed).header("Vary", "Origin");
        }
        if (app.cors().isPreflight(ctx.method().name(), origin, ctx.header("Access-Control-Request-Method"))) {
            ctx.header("Access-Control-Allow-Methods", Cors.ALLOW_METHODS).header("Access-Control-Allow-Headers", Cors.ALLOW_HEADERS).header("Access-Control-Max-Age", Cors.MAX_AGE);
            ctx.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
        }
    }

    private void authenticate(Context ctx) {
        String user = app.authentication().user(ctx.header("Authorization"));
        if (user != null) {
            ctx.attribute(USER, user);
        } else {
            ctx.header("WWW-Authenticate", Authentication.CHALLENGE).status(HttpStatus.UNAUTHORIZED).skipRemainingHandlers();
        }
    }

    private void measure(Context ctx) {
        Route route = ctx.attribute(ROUTE);
        app.metrics().stop(ctx.<Long>attribute(STARTED), route == null ? -1 : route.id(), ctx.statusCode());
    }

    private Handler endpoint(Route route) {
        String first = route.isStatic() ? null : route.names().get(0);
        return ctx -> {
            if (app.shape().isLayered()) {
                ctx.attribute(ROUTE, route);
            }
            answer(ctx, app.reply(route.id(), first == null ? null : ctx.pathParam(first), body(ctx)));
        };
    }

    private static byte[] body(Context ctx) {
        return ctx.contentLength() > 0 || ctx.header("Transfer-Encoding") != null ? ctx.bodyAsBytes() : NO_BODY;
    }

    private static void answer(Context ctx, Reply reply) {
        ctx.status(reply.status());
        if (reply.body().length > 0) {
            ctx.contentType(Reply.CONTENT_TYPE).result(reply.body());
        }
    }
}
