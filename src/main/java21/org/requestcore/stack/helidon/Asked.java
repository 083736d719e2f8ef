package org.requestcore.stack.helidon;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.helidon.common.context.Context;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.uri.UriInfo;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.Header;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RoutedPath;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;

/** What routing asks of a request: its prologue and its headers, of which there are none; and a place for the path that was matched. Reused. */
final class Asked implements RoutingRequest {
    private final ServerRequestHeaders headers = ServerRequestHeaders.create();
    private HttpPrologue prologue;
    private RoutedPath path;

    @Override
    public Asked prologue(HttpPrologue newPrologue) {
        prologue = newPrologue;
        return this;
    }

    @Override
    public HttpPrologue prologue() {
        return prologue;
    }

    @Override
    public ServerRequestHeaders headers() {
        return headers;
    }

    @Override
    public Asked path(RoutedPath newPath) {
        path = newPath;
        return this;
    }

    @Override
    public RoutedPath path() {
        return path;
    }

    @Override
    public UriQuery query() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PeerInfo remotePeer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PeerInfo localPeer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String authority() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void header(Header header) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int id() {
        throw new UnsupportedOperationException();
    }

    @Override
    public UriInfo requestedUri() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSecure() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReadableEntity content() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String socketId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String serverSocketId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Context context() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ListenerContext listenerContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public HttpSecurity security() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean continueSent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void streamFilter(UnaryOperator<InputStream> filter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        throw new UnsupportedOperationException();
    }
}
