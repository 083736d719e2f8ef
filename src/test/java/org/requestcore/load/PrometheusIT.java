package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.contract.Stacks;
import org.requestcore.workload.app.App;
import org.requestcore.workload.program.Tool;
import org.requestcore.workload.wire.Scenario;

/** A real Prometheus counts what wrk counts. */
@EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "What is counted is no matter of the JDK.")
class PrometheusIT {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Tool PROMETHEUS = new Tool("prometheus", "apt-get install prometheus");
    private static final Pattern LISTENING = Pattern.compile("msg=\"Listening on\".* address=(\\S+:[1-9]\\d*)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int SECONDS = 15;
    private static final double MINUTE = 60;

    @TempDir
    private Path folder;

    @Test
    void rateIsThatOfTheClient() throws Exception {
        assumeTrue(PROMETHEUS.absence().isEmpty(), "prometheus is not there");
        assumeTrue(Tool.WRK.absence().isEmpty(), "wrk is not there");
        try (Service service = Service.start(Stacks.named("netty"), App.Shape.SERVED, ANY, ANY); Wrk wrk = new Wrk(Scenario.USER, List.of())) {
            // the series have begun before what is counted
            wrk.run(service.address(), 8, 1);
            Process prometheus = start(service.metrics());
            try {
                String api = "http://" + address(prometheus) + "/api/v1/query?query=";
                awaitScrape(api, service);
                Count count = wrk.run(service.address(), 8, SECONDS);
                awaitScrape(api, service);
                double increase = MINUTE * asked(api, "sum(rate(http_requests_total{status=\"200\"}[1m]))");
                assertEquals(count.requests(), increase, 0.05 * count.requests());
                double p95 = asked(api, "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[1m])))");
                assertTrue(p95 > 0 && p95 * 1e6 < count.max(), "in the server a request takes no longer than for its client: " + p95 + " s, " + count);
            } finally {
                prometheus.destroy();
                prometheus.waitFor();
            }
        }
    }

    private Process start(String metrics) throws IOException {
        URI target = URI.create(metrics);
        Path config = Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 200ms}
            scrape_configs:
              - job_name: requestcore
                static_configs: [{targets: ["%s:%d"]}]
            """.formatted(target.getHost(), target.getPort()));
        return new ProcessBuilder(PROMETHEUS.path().orElseThrow().toString(), "--config.file=" + config, "--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:0")
            .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    }

    private String address(Process prometheus) throws Exception {
        while (prometheus.isAlive()) {
            Matcher listening = LISTENING.matcher(Files.readString(folder.resolve("log")));
            if (listening.find()) {
                return listening.group(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError(Files.readString(folder.resolve("log")));
    }

    /** Until Prometheus knows what the server has counted by now. */
    private static void awaitScrape(String api, Service service) throws Exception {
        String told = get(URI.create(service.metrics()));
        double counted = Pattern.compile("(?m)^http_requests_total\\{.*status=\"200\".*} (\\S+)$").matcher(told).results().mapToDouble(line -> Double.parseDouble(line.group(1))).sum();
        while (asked(api, "sum(http_requests_total{status=\"200\"})") < counted) {
            Thread.sleep(50);
        }
    }

    private static double asked(String api, String query) throws Exception {
        JsonArray result = JsonParser.parseString(get(URI.create(api + URLEncoder.encode(query, StandardCharsets.UTF_8)))).getAsJsonObject().getAsJsonObject("data").getAsJsonArray("result");
        return result.isEmpty() ? 0 : result.get(0).getAsJsonObject().getAsJsonArray("value").get(1).getAsDouble();
    }

    private static String get(URI uri) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
