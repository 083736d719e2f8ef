package org.requestcore.stack.springwebflux;

import java.util.function.BiConsumer;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

import org.requestcore.workload.app.AccessLog;
import org.requestcore.workload.app.App;

/** The App in an application context, whose HttpHandler a server is given. */
final class SpringWebFluxApp {
    private final App app;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param endpoints starts a context with the App's endpoints in it */
    SpringWebFluxApp(App app, BiConsumer<AnnotationConfigApplicationContext, App> endpoints) {
        this.app = app;
        if (app.shape().isRouted()) {
            context.register(WebFluxSettings.class);
            endpoints.accept(context, app);
        } else {
            context.registerBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, WebHandler.class, () -> exchange -> canned(app, exchange));
            context.refresh();
        }
    }

    AccessLog accessLog() {
        return app.accessLog();
    }

    /** @param line of each request, as its server tells it */
    HttpHandler handler(LogLine line) {
        return WebHttpHandlerBuilder.applicationContext(context).filters(filters -> {
            if (app.shape().isLayered()) {
                filters.addAll(Layers.of(app, line));
            }
        }).build();
    }

    /** Without a DispatcherHandler: nothing looks for a handler. */
    private static Mono<Void> canned(App app, ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.POST
            ? DataBufferUtils.join(exchange.getRequest().getBody()).map(SpringWebFluxApp::bytes).defaultIfEmpty(Endpoint.NO_BODY).flatMap(body -> answer(app, body, exchange))
            : answer(app, Endpoint.NO_BODY, exchange);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Mono<Void> answer(App app, byte[] body, ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        byte[] octets = app.reply(0, null, body).body();
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setContentLength(octets.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(octets)));
    }

    void close() {
        context.close();
    }
}
