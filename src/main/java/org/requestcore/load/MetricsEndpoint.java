package org.requestcore.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * What Prometheus scrapes, at a port of its own, as frameworks have one for management: so that the server that is loaded answers the App's requests and nothing else, whatever its shape.
 */
final class MetricsEndpoint implements AutoCloseable {
    static final String PATH = "/metrics";
    /** Prometheus' text format. */
    private static final ContentType TYPE = ContentType.create("text/plain", new BasicNameValuePair("version", "0.0.4"), new BasicNameValuePair("charset", "utf-8"));

    private final HttpServer server;
    private final Callable<String> scrape;

    /** @param scrape tells all metrics in Prometheus' text format */
    MetricsEndpoint(InetSocketAddress address, Callable<String> scrape) throws IOException {
        this.scrape = scrape;
        HttpRequestHandler handler = this::answer;
        server = ServerBootstrap.bootstrap().setLocalAddress(address.getAddress()).setListenerPort(address.getPort()).setRequestRouter((request, context) -> handler).create();
        server.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    private void answer(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context) throws IOException {
        if (!PATH.equals(request.getPath())) {
            response.setCode(HttpStatus.SC_NOT_FOUND);
            return;
        }
        try {
            response.setEntity(new StringEntity(scrape.call(), TYPE));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
    }
}
