package org.requestcore.stack.helidon;

import java.io.OutputStream;
import java.util.function.UnaryOperator;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.Header;
import io.helidon.http.HttpPrologue;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.ServerResponseTrailers;
import io.helidon.http.Status;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;

/** What routing asks of a response: whether it has been sent. Reused. */
final class Answered implements RoutingResponse {
    private boolean sent;

    Answered unsent() {
        sent = false;
        return this;
    }

    @Override
    public void send() {
        sent = true;
    }

    @Override
    public boolean isSent() {
        return sent;
    }

    @Override
    public boolean hasEntity() {
        return sent;
    }

    @Override
    public void resetRouting() {
        // there is nothing to reset
    }

    @Override
    public boolean shouldReroute() {
        return false;
    }

    @Override
    public boolean isNexted() {
        return false;
    }

    @Override
    public boolean reset() {
        return true;
    }

    @Override
    public void commit() {
        // there is nothing to commit
    }

    @Override
    public HttpPrologue reroutePrologue(HttpPrologue prologue) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponse status(Status status) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Status status() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponse header(Header header) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void send(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void send(Object entity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OutputStream outputStream() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long bytesWritten() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponse whenSent(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponse reroute(String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponse reroute(String path, UriQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponse next() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponseHeaders headers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerResponseTrailers trailers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void streamResult(String result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void streamFilter(UnaryOperator<OutputStream> filter) {
        throw new UnsupportedOperationException();
    }
}
