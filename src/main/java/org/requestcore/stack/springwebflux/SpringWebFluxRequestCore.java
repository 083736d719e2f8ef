package org.requestcore.stack.springwebflux;

import java.util.function.BiConsumer;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

import org.requestcore.stack.reactornetty.embedded.EmbeddedServer;
import org.requestcore.workload.app.AccessLog;
import org.requestcore.workload.app.App;

/** {@link SpringWebFluxApp} on Reactor Netty. */
final class SpringWebFluxRequestCore extends EmbeddedServer {
    private final SpringWebFluxApp app;

    /** @param endpoints starts a context with the App's endpoints in it */
    SpringWebFluxRequestCore(App app, BiConsumer<AnnotationConfigApplicationContext, App> endpoints) {
        this(new SpringWebFluxApp(app, endpoints, SpringWebFluxRequestCore::line));
    }

    private SpringWebFluxRequestCore(SpringWebFluxApp app) {
        super(new ReactorHttpHandlerAdapter(app.handler()));
        this.app = app;
    }

    private static void line(AccessLog log, ServerHttpRequest request, String user, int status, long length) {
        HttpServerRequest came = ServerHttpRequestDecorator.getNativeRequest(request);
        log.line(came.remoteAddress().getHostString(), user, request.getMethod().name(), came.uri(), came.protocol(), status, length);
    }

    @Override
    public void close() {
        app.close();
    }
}
