package org.requestcore.stack.reactornetty;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.multipart.HttpData;
import reactor.core.publisher.Flux;
import reactor.netty.ByteBufFlux;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerFormDecoderProvider;
import reactor.netty.http.server.HttpServerRequest;

/** What the routes never ask of a request: Reactor Netty has no class to extend. */
abstract class UnaskedRequest implements HttpServerRequest {
    @Override
    public Map<CharSequence, Set<Cookie>> cookies() {
        throw unasked();
    }

    @Override
    public Map<CharSequence, List<Cookie>> allCookies() {
        throw unasked();
    }

    @Override
    public String fullPath() {
        throw unasked();
    }

    @Override
    public String requestId() {
        throw unasked();
    }

    @Override
    public boolean isKeepAlive() {
        throw unasked();
    }

    @Override
    public boolean isWebsocket() {
        throw unasked();
    }

    @Override
    public HttpVersion version() {
        throw unasked();
    }

    @Override
    public InetSocketAddress hostAddress() {
        throw unasked();
    }

    @Override
    public SocketAddress connectionHostAddress() {
        throw unasked();
    }

    @Override
    public InetSocketAddress remoteAddress() {
        throw unasked();
    }

    @Override
    public SocketAddress connectionRemoteAddress() {
        throw unasked();
    }

    @Override
    public String scheme() {
        throw unasked();
    }

    @Override
    public String connectionScheme() {
        throw unasked();
    }

    @Override
    public String hostName() {
        throw unasked();
    }

    @Override
    public int hostPort() {
        throw unasked();
    }

    @Override
    public ByteBufFlux receive() {
        throw unasked();
    }

    @Override
    public Flux<?> receiveObject() {
        throw unasked();
    }

    @Override
    public HttpServerRequest withConnection(Consumer<? super Connection> withConnection) {
        throw unasked();
    }

    @Override
    public boolean isFormUrlencoded() {
        throw unasked();
    }

    @Override
    public boolean isMultipart() {
        throw unasked();
    }

    @Override
    public Flux<HttpData> receiveForm() {
        throw unasked();
    }

    @Override
    public Flux<HttpData> receiveForm(Consumer<HttpServerFormDecoderProvider.Builder> formDecoderBuilder) {
        throw unasked();
    }

    @Override
    public HttpHeaders requestHeaders() {
        throw unasked();
    }

    @Override
    public String protocol() {
        throw unasked();
    }

    @Override
    public ZonedDateTime timestamp() {
        throw unasked();
    }

    @Override
    public String forwardedPrefix() {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("there is no connection: routes know a method and a target");
    }
}
