package org.requestcore.stack.vertx.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.impl.VertxConnection;
import org.junit.jupiter.api.Test;

import org.requestcore.workload.ByteSink;

/** What stands in the pipeline of a connection when its requests are handled, here and behind a listening server of Vert.x's own. */
class DefaultPipelineTest {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Of each request. */
    private final List<List<String>> pipelines = Collections.synchronizedList(new ArrayList<>());
    private final Handler<HttpServerRequest> application = request -> {
        ChannelPipeline pipeline = ((VertxConnection) request.connection()).channel().pipeline();
        pipelines.add(pipeline.names().stream().filter(name -> pipeline.get(name) != null).map(name -> name + " " + type(pipeline.get(name))).toList());
        request.response().end();
    };

    @Test
    void isWhatVertxBuildsByDefault() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            serveTwiceInMemory((VertxInternal) vertx);
            serveTwiceOnASocket(vertx);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, SECONDS);
        }
        assertEquals(4, pipelines.size());
        assertEquals(pipelines.subList(2, 4), pipelines.subList(0, 2));
        assertTrue(pipelines.get(1).toString().contains("webSocketExtensionHandler"), () -> pipelines.get(1).toString());
    }

    private void serveTwiceInMemory(VertxInternal vertx) {
        EmbeddedConnection connection = new EmbeddedConnection(vertx, application, application);
        for (int i = 0; i < 2; i++) {
            connection.feed(REQUEST, 0, REQUEST.length, new ByteSink(256));
        }
        connection.close();
    }

    private void serveTwiceOnASocket(Vertx vertx) throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(application);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, SECONDS);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream().write(REQUEST);
                readHead(socket.getInputStream());
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            assertTrue(octet >= 0, () -> "the server closed after " + head);
            head.append((char) octet);
        }
    }

    private static String type(ChannelHandler handler) {
        return handler.getClass().getName();
    }
}
