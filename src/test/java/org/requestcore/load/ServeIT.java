package org.requestcore.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.Jar;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.app.App;
import org.requestcore.workload.app.Authentication;
import org.requestcore.workload.program.Tool;
import org.requestcore.workload.wire.Scenario;

/** The commands serve and load, as processes. */
class ServeIT {
    private static final List<String> SERVE = List.of("-jar", Jar.FILE.toString(), "serve", "netty", "--port", "0", "--metrics-port", "0");

    @TempDir
    private Path folder;

    @Test
    void servesUntilItIsToldToStop() throws Exception {
        Process server = Jar.start(folder, SERVE);
        JsonObject told = told(server);
        assertEquals(server.pid(), told.get("pid").getAsLong());
        assertTrue(get(told.get("url").getAsString() + "/users/1").body().contains("\"id\":1"));
        assertTrue(get(told.get("metrics").getAsString()).body().contains("http_requests_total"));
        int port = URI.create(told.get("url").getAsString()).getPort();
        Jar.Result second = Jar.run(Files.createDirectory(folder.resolve("second")), "serve", "floor", "--port", String.valueOf(port));
        assertEquals(2, second.exit(), second.all());
        assertEquals(1, second.err().lines().count(), second.all());
        server.destroy();
        assertTrue(server.waitFor(1, TimeUnit.MINUTES));
        assertEquals(143, server.exitValue(), Jar.read(folder.resolve("err.txt")));
    }

    /** Who has started it may be killed, and can't end it then; until then each line is answered. */
    @Test
    void endsWithItsInput() throws Exception {
        Process server = Jar.start(folder, Stream.concat(SERVE.stream(), Stream.of("--until-eof")).toList());
        told(server);
        server.getOutputStream().write("\n\n".getBytes(StandardCharsets.US_ASCII));
        server.getOutputStream().close();
        assertTrue(server.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, server.exitValue());
        List<String> answers = Jar.read(folder.resolve("out.txt")).lines().skip(1).toList();
        assertTrue(answers.size() == 2 && answers.stream().allMatch(answer -> answer.matches("\\{\"compiling\":\\d+}")), answers.toString());
    }

    /** Beside as many threads as there are connections it may take them minutes. */
    @Test
    void compilersGetThroughOnceNobodyAsks() throws Exception {
        assumeTrue(Tool.WRK.absence().isEmpty(), "wrk is not there");
        Pinning pinning = Pinning.ofThisMachine();
        try (ServedProcess server = new ServedProcess(Stacks.named("tomcat"), App.Shape.SERVED, pinning.server()); Client client = new Wrk(Scenario.USER, pinning.client())) {
            client.run(server.address(), 64, 1);
            assertEquals(0, server.awaitCompilers());
        }
    }

    @Test
    void wrongInputIsOneLineWithTheMend() throws Exception {
        for (List<String> wrong : List.of(List.of("serve", "nety"), List.of("serve", "netty", "--port", "70000"), List.of("serve", "netty", "--shape", "serve"), List.of("serve", "harness"), List.of("serve"),
            List.of("serve", "netty", "--host", "no.such.host.invalid"), List.of("load", "-p", "scenario=users"), List.of("load", "-p", "stack=harness"), List.of("load", "netty"), List.of("load", "-p", "stack=netty", "-p", "rate=1000", "-p", "scenario=pipeline"), List.of("load", "-p", "rate=0"), List.of("explain", "none", "none"), List.of("verify", "--servers", "-p", "table=github"))) {
            Jar.Result result = Jar.run(folder, wrong.toArray(String[]::new));
            assertEquals(2, result.exit(), wrong + ": " + result.all());
            assertEquals(1, result.err().lines().count(), wrong + ": " + result.all());
        }
    }

    /** Rows like any other: journalled, reported, with what it took the server beside them. */
    @Test
    void loadIsARunLikeAnyOther() throws Exception {
        assumeTrue(Tool.WRK.absence().isEmpty(), "wrk is not there");
        Jar.Result load = Jar.run(folder, "load", "-p", "stack=floor,netty", "-p", "scenario=user,pipeline", "-f", "1", "-wi", "1", "-w", "1s", "-i", "1", "-r", "1s", "--run-dir", "run",
            "-prof", "async:output=collapsed");
        assertEquals(0, load.exit(), load.all());
        assertTrue(profiled("netty").contains("org/requestcore/stack/netty/"), "the server's own work");
        assertTrue(load.out().contains("under load") && load.out().contains("requests/s"), load.all());
        for (JsonElement row : JsonParser.parseString(Files.readString(folder.resolve("run/load.json"))).getAsJsonArray()) {
            JsonObject metrics = row.getAsJsonObject().getAsJsonObject("secondaryMetrics");
            assertTrue(metrics.has("load.kernel"));
            assertEquals(row.getAsJsonObject().getAsJsonObject("params").get("scenario").getAsString().equals("user"), metrics.has("load.p99"), "nobody times a request of a pipeline");
        }
    }

    private String profiled(String stack) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("run/flamegraphs"))) {
            return Files.readString(files.filter(file -> file.endsWith("collapsed-cpu.csv") && file.toString().contains("-user-") && file.toString().contains("-stack-" + stack)).findFirst().orElseThrow());
        }
    }

    @Test
    void whatOfALoadIsTheCoreIsExplained() throws Exception {
        Jar.Result explained = Jar.run(folder, "explain", Path.of("jmh-results/article/2026-11-30T094200_vm_jdk17_g1").toAbsolutePath().toString());
        assertEquals(0, explained.exit(), explained.all());
        assertTrue(explained.out().contains("netty"), explained.all());
    }

    private JsonObject told(Process server) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        while (server.isAlive() && !Jar.read(out).contains("\n")) {
            Thread.sleep(20);
        }
        return JsonParser.parseString(Jar.read(out)).getAsJsonObject();
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", Authentication.header(3)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
