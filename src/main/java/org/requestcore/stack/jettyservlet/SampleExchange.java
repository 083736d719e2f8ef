package org.requestcore.stack.jettyservlet;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

import org.requestcore.contract.Connection;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.workload.ByteSink;

/** A request and a response as Jetty makes them, for filters that only hand them on. Each of Jetty's links notes on the request who has it. */
record SampleExchange(HttpServletRequest request, HttpServletResponse response) {

    static SampleExchange make() {
        AtomicReference<SampleExchange> sample = new AtomicReference<>();
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                sample.set(new SampleExchange(request, response));
            }
        }, "/*");
        byte[] bytes = "GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        try (InlineServer server = new InlineServer(context); Connection connection = server.connect()) {
            connection.feed(bytes, 0, bytes.length, new ByteSink(256));
        }
        return sample.get();
    }
}
