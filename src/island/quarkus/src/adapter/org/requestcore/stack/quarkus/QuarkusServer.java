package org.requestcore.stack.quarkus;

import java.net.InetSocketAddress;

import io.netty.util.concurrent.FastThreadLocal;
import io.quarkus.runtime.Application;
import io.quarkus.vertx.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.requestcore.contract.Server;
import org.requestcore.stack.quarkus.app.Endpoint;
import org.requestcore.stack.quarkus.app.MainRouter;
import org.requestcore.stack.vertx.embedded.DateHeader;
import org.requestcore.workload.app.App;

/** The augmented app with Quarkus's own server, which is told where to listen as its users tell it. */
final class QuarkusServer implements Server {
    private static final int FIRST = 500;

    private final FastThreadLocal<DateHeader> date = new FastThreadLocal<>() {
        @Override
        protected DateHeader initialValue() {
            return new DateHeader();
        }
    };
    private final App app;
    private final InetSocketAddress address;
    private final Application running;
    private Wiring wiring;

    /** @throws IllegalStateException if the app runs already, or has run */
    QuarkusServer(App app, InetSocketAddress address) {
        this.app = app;
        System.setProperty("quarkus.http.host-enabled", "true");
        System.setProperty("quarkus.http.host", address.getAddress().getHostAddress());
        System.setProperty("quarkus.http.port", Integer.toString(address.getPort()));
        MainRouter.beforeListening(this::mount);
        running = RunningApp.start();
        if (wiring == null) {
            throw new IllegalStateException("Quarkus's app runs in this JVM already, and would not begin to listen");
        }
        this.address = new InetSocketAddress(address.getAddress(), running.getValueRegistry().get(HttpServer.HTTP_PORT));
    }

    private void mount(Router router) {
        wiring = Wiring.enter(app.shape());
        Wiring.add(router, FIRST, this::begin);
    }

    /** Each event loop has an endpoint of its own, and a Date. */
    private void begin(RoutingContext ctx) {
        if (!Endpoint.CURRENT.isSet()) {
            Endpoint.CURRENT.set(new AppEndpoint(app));
        }
        date.get().put(ctx.response());
        ctx.next();
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        running.close();
    }
}
