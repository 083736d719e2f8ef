package org.requestcore.stack.jetty;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.Callback;

import org.requestcore.contract.Connection;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.workload.ByteSink;

/** A request for any method and path, around one that Jetty made. Reused, but for its attributes, which Jetty makes anew for each request and the router puts its finding in. */
final class RoutedRequest extends Request.Wrapper {
    private String method;
    private HttpURI uri;
    private Attributes attributes;

    private RoutedRequest(Request sample) {
        super(sample);
    }

    static RoutedRequest make() {
        AtomicReference<Request> sample = new AtomicReference<>();
        byte[] bytes = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        try (InlineServer server = new InlineServer(new org.eclipse.jetty.server.Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                sample.set(request);
                callback.succeeded();
                return true;
            }
        }); Connection connection = server.connect()) {
            connection.feed(bytes, 0, bytes.length, new ByteSink(256));
        }
        return new RoutedRequest(sample.get());
    }

    Request of(String newMethod, HttpURI newUri) {
        method = newMethod;
        uri = newUri;
        attributes = new Attributes.Lazy();
        return this;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public HttpURI getHttpURI() {
        return uri;
    }

    @Override
    public Object setAttribute(String name, Object attribute) {
        return attributes.setAttribute(name, attribute);
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.getAttribute(name);
    }
}
