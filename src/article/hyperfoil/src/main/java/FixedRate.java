import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.api.config.SessionLimitPolicy;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;
import io.vertx.core.json.JsonObject;

/**
 * Sends the requests of a file round and round at a fixed rate. Each line of its input asks for a window, as a JSON object: host, port, rate, connections, millis; for each it tells a line with what was counted, latencies in
 * us. It ends with its input. With a name that ends in .yaml, in Hyperfoil's own language, it tells what that is, if it is one.
 */
public final class FixedRate {
    /** Seconds of requests that may wait for their turn; Hyperfoil keeps some two kilobytes for each. */
    private static final int MOST_SECONDS_BEHIND = 5;
    private static final long END_MILLIS = 10_000;

    private final List<Request> requests;
    private int path;
    private int body;

    private FixedRate(List<Request> requests) {
        this.requests = requests;
    }

    private record Request(HttpMethod method, String path, List<String[]> headers, byte[] body) {
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        if (arguments[0].endsWith(".yaml")) {
            System.out.println(recipe(file, List.of(arguments).subList(1, arguments.length)));
            return;
        }
        FixedRate client = new FixedRate(requests(file));
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            System.out.println(client.window(new JsonObject(line)));
        }
    }

    /** @param parameters NAME=VALUE; with a SERVER it is also run, by the first agent's part, from here */
    private static JsonObject recipe(Path file, List<String> parameters) throws Exception {
        Map<String, String> given = parameters.stream().map(parameter -> parameter.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        try (InputStream in = Files.newInputStream(file)) {
            Benchmark benchmark = BenchmarkParser.instance().buildBenchmark(in, BenchmarkData.EMPTY, given);
            JsonObject told = new JsonObject().put("name", benchmark.name()).put("agents", Arrays.stream(benchmark.agents()).map(agent -> agent.name).toList());
            return given.containsKey("SERVER") ? told.mergeIn(counted(run(benchmark))) : told;
        }
    }

    /** Of each piece: a line with its length, and then its octets. */
    private static List<Request> requests(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        List<Request> requests = new ArrayList<>();
        for (int at = 0; at < all.length;) {
            int end = at;
            while (all[end] != '\n') {
                end++;
            }
            int length = Integer.parseInt(new String(all, at, end - at, StandardCharsets.US_ASCII));
            requests.add(request(Arrays.copyOfRange(all, end + 1, end + 1 + length)));
            at = end + 1 + length;
        }
        return requests;
    }

    /** What the client says of itself and of the connection is left out of it. */
    private static Request request(byte[] piece) {
        String text = new String(piece, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] head = text.substring(0, end).split("\r\n");
        String[] first = head[0].split(" ");
        List<String[]> headers = Arrays.stream(head).skip(1).map(line -> line.split(":\\s*", 2)).filter(header -> !header[0].matches("(?i)host|content-length|connection")).toList();
        return new Request(HttpMethod.valueOf(first[0]), first[1], headers, Arrays.copyOfRange(piece, end + 4, piece.length));
    }

    private JsonObject window(JsonObject asked) {
        StatisticsSnapshot total = run(benchmark(asked));
        long millis = asked.getLong("millis");
        long unsent = Math.max(0, asked.getInteger("rate") * millis / 1_000 - 1 - total.requestCount);
        return counted(total).put("micros", millis * 1_000).put("timeout", total.requestTimeouts + unsent);
    }

    private static StatisticsSnapshot run(Benchmark benchmark) {
        StatisticsSnapshot total = new StatisticsSnapshot();
        new LocalSimulationRunner(benchmark, (phase, step, metric, snapshot, countDown) -> total.add(snapshot), null, null).run();
        return total;
    }

    private static JsonObject counted(StatisticsSnapshot total) {
        HttpStats answers = HttpStats.get(total);
        return new JsonObject().put("requests", total.responseCount).put("connect", total.connectionErrors).put("read", total.internalErrors).put("timeout", total.requestTimeouts)
            .put("status", answers.status_4xx + answers.status_5xx + answers.status_other).put("p50", micros(total, 50)).put("p90", micros(total, 90)).put("p99", micros(total, 99)).put("p99.9", micros(total, 99.9))
            .put("max", total.histogram.getMaxValue() / 1e3).put("mean", total.histogram.getMean() / 1e3);
    }

    private static double micros(StatisticsSnapshot total, double percentile) {
        return total.histogram.getValueAtPercentile(percentile) / 1e3;
    }

    private Benchmark benchmark(JsonObject asked) {
        int rate = asked.getInteger("rate");
        long millis = asked.getLong("millis");
        Request first = requests.get(0);
        BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("fixed-rate").threads(1).addPlugin(HttpPluginBuilder::new)
            .ergonomics().repeatCookies(false).userAgentFromSession(false).autoRangeCheck(false).stopOnInvalid(false).endErgonomics()
            .http().host(asked.getString("host")).port(asked.getInteger("port")).allowHttp2(false).sharedConnections(asked.getInteger("connections")).endHttp().endPlugin();
        var request = benchmark.addPhase("window").constantRate(rate).variance(false).maxSessions(rate * MOST_SECONDS_BEHIND).sessionLimitPolicy(SessionLimitPolicy.CONTINUE)
            .duration(millis).maxDuration(millis + END_MILLIS).scenario().maxRequests(1).maxSequences(1).initialSequence("request").step(HttpStepCatalog.SC).httpRequest(first.method())
            .path(session -> requests.get(path++ % requests.size()).path())
            .headerAppender((session, writer) -> first.headers().forEach(header -> writer.putHeader(header[0], header[1])));
        if (first.body().length > 0) {
            request.body((session, connection) -> Unpooled.wrappedBuffer(requests.get(body++ % requests.size()).body()));
        }
        request.endStep().endSequence().endScenario();
        return benchmark.build();
    }
}
