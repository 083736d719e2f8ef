package org.requestcore.stack.springwebflux;

import java.net.InetSocketAddress;

import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Server;
import org.requestcore.stack.reactornetty.embedded.EmbeddedServer;
import org.requestcore.stack.reactornetty.embedded.SocketServer;
import org.requestcore.workload.app.AccessLog;

/** {@link SpringWebFluxApp} on Reactor Netty, as Spring Boot's NettyReactiveWebServerFactory has it. */
final class SpringWebFluxNetty {
    private SpringWebFluxNetty() {
    }

    static RequestCore mount(SpringWebFluxApp app) {
        return new EmbeddedServer(adapter(app)) {
            @Override
            public void close() {
                app.close();
            }
        };
    }

    static Server listen(SpringWebFluxApp app, InetSocketAddress address) {
        return new SocketServer(adapter(app), address) {
            @Override
            public void close() {
                super.close();
                app.close();
            }
        };
    }

    private static ReactorHttpHandlerAdapter adapter(SpringWebFluxApp app) {
        AccessLog log = app.accessLog();
        return new ReactorHttpHandlerAdapter(app.handler((user, request, status, bytes) -> line(log, user, request, status, bytes)));
    }

    private static void line(AccessLog log, String user, ServerHttpRequest adapted, int status, long bytes) {
        HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(adapted);
        log.line(request.remoteAddress().getHostString(), user, adapted.getMethod().name(), request.uri(), request.protocol(), status, bytes);
    }
}
