package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.BadInput;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;

class ServiceTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Stack floor = Stacks.named("floor");

    /** Under the names that the article's queries have. */
    @Test
    void requestsAreCountedWherePrometheusReadsThem() throws Exception {
        try (Service service = Service.start(floor, App.Shape.SERVED, ANY, ANY)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, get(Service.url(service.address()) + "/users/7").statusCode());
            }
            assertEquals(404, get(Service.url(service.address()) + "/users/7/none").statusCode());
            HttpResponse<String> scraped = get(service.metrics());
            assertTrue(scraped.headers().firstValue("Content-Type").orElse("").startsWith("text/plain; version=0.0.4"), scraped.headers().toString());
            String text = scraped.body();
            for (String line : new String[] {"http_requests_total{method=\"GET\",status=\"200\",uri=\"/users/{id}\"} 3.0", "http_request_duration_seconds_count{method=\"GET\",status=\"200\",uri=\"/users/{id}\"} 3",
                "http_request_duration_seconds_bucket{method=\"GET\",status=\"200\",uri=\"/users/{id}\",le=\"+Inf\"} 3", "http_requests_total{method=\"UNKNOWN\",status=\"404\",uri=\"UNKNOWN\"} 1.0"}) {
                assertTrue(text.contains(line), line + " is not in\n" + text);
            }
            assertEquals(ProcessHandle.current().pid(), service.pid());
        }
    }

    @Test
    void aBusyHandlerAnswersTheSameAndTakesAtLeastAsLong() throws Exception {
        int micros = 30_000;
        try (Service service = Service.start(floor, (json, registry) -> App.busy(micros, App.Shape.SERVED, json, registry), ANY, ANY); Service idle = Service.start(floor, App.Shape.SERVED, ANY, ANY)) {
            long begun = System.nanoTime();
            String answer = get(Service.url(service.address()) + "/users/7").body();
            assertTrue(System.nanoTime() - begun >= micros * 1_000L);
            assertEquals(get(Service.url(idle.address()) + "/users/7").body(), answer);
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", Authentication.header(3)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatCannotListenSaysTheMendAndLeavesNothingBehind() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, ANY.getAddress())) {
            InetSocketAddress address = (InetSocketAddress) taken.getLocalSocketAddress();
            String port = assertThrows(BadInput.class, () -> Service.start(floor, App.Shape.SERVED, address, ANY)).getMessage();
            assertTrue(port.contains(":" + address.getPort()) && port.endsWith("--port 0 takes any port that is free"), port);
            int threads = Thread.activeCount();
            String metrics = assertThrows(BadInput.class, () -> Service.start(floor, App.Shape.SERVED, ANY, address)).getMessage();
            assertTrue(metrics.endsWith("--metrics-port 0 takes any port that is free"), metrics);
            assertTrue(Thread.activeCount() <= threads, "the server that had started was ended");
        }
    }

    @Test
    void stackWithoutAServerSaysWhy() {
        assertTrue(assertThrows(BadInput.class, () -> Service.start(Stacks.named("harness"), App.Shape.SERVED, ANY, ANY)).getMessage().startsWith("absent: "));
    }
}
