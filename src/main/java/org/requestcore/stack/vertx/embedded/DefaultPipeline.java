package org.requestcore.stack.vertx.embedded;

import io.vertx.core.Handler;
import io.vertx.core.http.FormDecoderConfig;
import io.vertx.core.http.Http1ServerConfig;
import io.vertx.core.http.Http2ServerConfig;
import io.vertx.core.http.HttpServerConfig;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.QueryParamDecoderConfig;
import io.vertx.core.http.impl.tcp.HttpServerConnectionHandler;
import io.vertx.core.http.impl.tcp.HttpServerConnectionInitializer;
import io.vertx.core.http.impl.tcp.TcpHttpServer;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;

/**
 * Vert.x's own two classes that set a connection up, called as its TcpHttpServer calls them for {@code createHttpServer()}: no option set. The server
 * never listens.
 */
final class DefaultPipeline {
    private static final String ORIGIN = "http://localhost:8080";

    private DefaultPipeline() {
    }

    static HttpServerConnectionInitializer initializer(
            VertxInternal vertx, ContextInternal context, Handler<HttpServerRequest> valid, Handler<HttpServerRequest> invalid) {
        HttpServerConfig config = new HttpServerConfig(new HttpServerOptions());
        Http2ServerConfig http2 = orDefault(config.getHttp2Config(), new Http2ServerConfig());
        FormDecoderConfig forms = orDefault(config.getFormDecoderConfig(), new FormDecoderConfig());
        TcpHttpServer server = new TcpHttpServer(vertx, config, null, null, null, false);
        Handler<Throwable> broken = failure -> { };
        return new HttpServerConnectionInitializer(
            context,
            context.threadingModel(),
            config.getStrictThreadMode(),
            context::duplicate,
            server,
            false,
            false,
            config.getObservabilityConfig() == null ? null : config.getObservabilityConfig().getTracingPolicy(),
            false,
            null,
            0,
            config.isHandle100ContinueAutomatically(),
            forms.getMaxAttributeSize(),
            forms.getMaxFields(),
            forms.getMaxBufferedBytes(),
            orDefault(config.getQueryParamConfig(), new QueryParamDecoderConfig()),
            orDefault(config.getHttp1Config(), new Http1ServerConfig()),
            http2,
            false,
            config.getWebSocketConfig(),
            null,
            ORIGIN,
            new HttpServerConnectionHandler(
                server, config.getVersions(), ORIGIN, valid, invalid, null, null, null, broken, http2.getConnectionWindowSize()),
            broken,
            null,
            null,
            null);
    }

    private static <T> T orDefault(T configured, T other) {
        return configured == null ? other : configured;
    }
}
