package org.requestcore.stack.jetty;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

import org.requestcore.contract.RequestCore;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.stack.jetty.embedded.SocketServer;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Reply;
import org.requestcore.workload.routes.Route;

/** The App as handlers that wrap each other. The access log is a RequestLog, as Jetty's own are; what finds nothing is left to Jetty's error page. */
final class JettyApp {
    static final String USER = "user";
    static final String ROUTE = "route";

    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, Reply.CONTENT_TYPE);
    private static final int MAX_BODY = 1024 * 1024;
    private static final byte[] NO_BODY = {};

    private final App app;
    private final UnaryOperator<Handler> outermost;

    JettyApp(App app) {
        this(app, UnaryOperator.identity());
    }

    /** @param outermost what stands before all handlers */
    JettyApp(App app, UnaryOperator<Handler> outermost) {
        this.app = app;
        this.outermost = outermost;
    }

    RequestCore mount() {
        return new InlineServer(logging(InlineServer.withHandler(handler())));
    }

    SocketServer listen(InetSocketAddress address) throws Exception {
        return new SocketServer(logging(SocketServer.withHandler(handler())), new HttpConnectionFactory(), address);
    }

    private Server logging(Server server) {
        if (app.shape().isLayered()) {
            server.setRequestLog(this::log);
        }
        return server;
    }

    private Handler handler() {
        return outermost.apply(switch (app.shape()) {
            case CANNED -> new Canned();
            case ROUTED -> Routing.of(App.TABLE, Endpoint::new);
            case LAYERED, SERVED -> new CorsHandler(app.cors(), new AuthenticationHandler(app.authentication(),
                new MetricsHandler(app.metrics(), Routing.of(App.TABLE, Endpoint::new))));
        });
    }

    private void log(Request request, Response response) {
        app.accessLog().line(Request.getRemoteAddr(request), (String) request.getAttribute(USER), request.getMethod(), request.getHttpURI().getPathQuery(),
            request.getConnectionMetaData().getProtocol(), response.getStatus(), Response.getContentBytesWritten(response));
    }

    private final class Canned extends Handler.Abstract.NonBlocking {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            withBody(request, callback, body -> answer(response, callback, app.reply(0, null, body)));
            return true;
        }
    }

    private final class Endpoint extends PathHandler {
        private final String[] names = names();

        Endpoint(PathSpec spec, Map<String, Route> routes) {
            super(spec, routes);
        }

        @Override
        void found(Route route, Request request, Response response, Callback callback) {
            if (app.shape().isLayered()) {
                request.setAttribute(ROUTE, route);
            }
            String capture = names.length == 0 ? null : decode(parameters(request).get(names[0]));
            withBody(request, callback, body -> answer(response, callback, app.reply(route.id(), capture, body)));
        }

        @Override
        void notAllowed(Request request, Response response, Callback callback) {
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
        }
    }

    /** Without blocking: at once if all of the body is here, otherwise when the last of it arrives. */
    private static void withBody(Request request, Callback callback, Consumer<byte[]> next) {
        if (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            new Body(request, MAX_BODY, next, callback).run();
        } else {
            next.accept(NO_BODY);
        }
    }

    private static void answer(Response response, Callback callback, Reply reply) {
        response.setStatus(reply.status());
        if (reply.body().length == 0) {
            callback.succeeded();
        } else {
            response.getHeaders().put(JSON);
            response.write(true, ByteBuffer.wrap(reply.body()), callback);
        }
    }
}
