package org.requestcore.stack.springwebflux;

import java.util.function.BiConsumer;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

import org.requestcore.stack.reactornetty.embedded.EmbeddedServer;
import org.requestcore.workload.app.App;

/** The App in an application context, whose HttpHandler Reactor Netty is given. */
final class SpringWebFluxRequestCore extends EmbeddedServer {
    private final AnnotationConfigApplicationContext context;

    /** @param endpoints starts a context with the App's endpoints in it */
    SpringWebFluxRequestCore(App app, BiConsumer<AnnotationConfigApplicationContext, App> endpoints) {
        this(app, context(app, endpoints));
    }

    private SpringWebFluxRequestCore(App app, AnnotationConfigApplicationContext context) {
        super(new ReactorHttpHandlerAdapter(WebHttpHandlerBuilder.applicationContext(context).filters(filters -> {
            if (app.shape().isLayered()) {
                filters.addAll(Layers.of(app));
            }
        }).build()));
        this.context = context;
    }

    private static AnnotationConfigApplicationContext context(App app, BiConsumer<AnnotationConfigApplicationContext, App> endpoints) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        if (app.shape().isRouted()) {
            context.register(WebFluxSettings.class);
            endpoints.accept(context, app);
        } else {
            context.registerBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, WebHandler.class, () -> exchange -> canned(app, exchange));
            context.refresh();
        }
        return context;
    }

    /** Without a DispatcherHandler: nothing looks for a handler. */
    private static Mono<Void> canned(App app, ServerWebExchange exchange) {
        return exchange.getRequest().getMethod() == HttpMethod.POST
            ? DataBufferUtils.join(exchange.getRequest().getBody()).map(SpringWebFluxRequestCore::bytes).defaultIfEmpty(Endpoint.NO_BODY).flatMap(body -> answer(app, body, exchange))
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

    @Override
    public void close() {
        context.close();
    }
}
