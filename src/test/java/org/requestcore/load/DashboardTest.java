package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.requestcore.contract.Stacks;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;

/** Grafana's dashboard asks for metrics that servers tell, and Prometheus' file for the port where they do. */
class DashboardTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Path FOLDER = Path.of("deploy", "prometheus");
    private static final Pattern NAME = Pattern.compile("http_[a-z_]+");

    @Test
    void itsMetricsAreTold() throws Exception {
        Set<String> asked = NAME.matcher(Files.readString(FOLDER.resolve("dashboard.json"))).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("http_requests_total", "http_request_duration_seconds_bucket", "http_request_duration_seconds_count", "http_request_duration_seconds_sum"), asked);
        try (Service service = Service.start(Stacks.named("floor"), App.Shape.SERVED, ANY, ANY)) {
            get(Service.url(service.address()) + "/users/7");
            String told = get(service.metrics());
            asked.forEach(name -> assertTrue(told.contains("\n" + name + "{"), name + " is not in\n" + told));
        }
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", Authentication.header(3)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void thePortIsThatOfServe() throws Exception {
        String serve = Files.readString(Path.of("src/main/java/org/requestcore/cli/Serve.java"));
        String port = serve.replaceFirst("(?s).*\"--metrics-port\", defaultValue = \"(\\d+)\".*", "$1");
        assertTrue(Files.readString(FOLDER.resolve("prometheus.yml")).contains("127.0.0.1:" + port), port);
    }
}
