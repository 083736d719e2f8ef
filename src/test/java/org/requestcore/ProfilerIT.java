package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.options.ProfilerConfig;

import org.requestcore.profile.AllocationProfiler;
import org.requestcore.profile.CompilerProfiler;
import org.requestcore.profile.CpuProfiler;
import org.requestcore.profile.Profilers;
import org.requestcore.profile.SiteProfiler;

/** What the profilers say of rows in forks, in JMH's own JSON. */
class ProfilerIT {
    private static final List<String> SHORT = List.of("-f", "1", "-wi", "2", "-i", "2", "-w", "500ms", "-r", "500ms", "-p", "profile=clean", "-rf", "json", "-rff", "rows.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"RouteMatch -p stack=harness -p table=github -p probe=mix, java.lang.String byte-array",
        "RouteMatch -p stack=undertow -p table=github -p probe=mix, java.lang.String byte-array",
        "RequestBenchmark -p stack=netty -p shape=served -p wire=wrk, io.netty.handler.codec.http.DefaultHttpRequest java.lang.String byte-array"})
    void classesAddUpToWhatGcSays(String row, String known) throws Exception {
        JsonObject metrics = metrics(row, "-prof", AllocationProfiler.class.getName(), "-prof", "gc");
        assertEquals(0, score(metrics, "alloc.collections"), metrics.toString());
        double total = score(metrics, "alloc.total");
        assertEquals(score(metrics, "gc.alloc.rate.norm"), total, 0.02 * total);
        double sum = metrics.keySet().stream().filter(l -> l.startsWith("alloc.") && !l.matches("alloc\\.(total|threads)") && unit(metrics, l).equals("B/op")).mapToDouble(l -> score(metrics, l)).sum();
        assertEquals(total, sum, 1e-6 * total);
        for (String name : known.split(" ")) {
            assertTrue(score(metrics, "alloc." + name) >= 16, name + " in " + metrics.keySet());
            assertTrue(score(metrics, "alloc." + name + ".count") >= 0.99, name + " in " + metrics);
            assertEquals("#/op", unit(metrics, "alloc." + name + ".count"));
        }
        assertTrue(Jar.read(folder.resolve("out.txt")).contains("  total\n"), "no table");
    }

    /** One String of 24 bytes on a byte[] for each match: what freshPath makes, and nothing else. */
    @Test
    void theHarnessAllocatesItsFreshPathAndNothingElse() throws Exception {
        JsonObject metrics = metrics("RouteMatch -p stack=harness -p table=github -p probe=mix", "-prof", AllocationProfiler.class.getName());
        assertEquals(24, score(metrics, "alloc.java.lang.String"), 0.1);
        assertEquals(1, score(metrics, "alloc.java.lang.String.count"), 0.01);
        assertEquals(1, score(metrics, "alloc.byte-array.count"), 0.01);
        assertEquals(2, metrics.keySet().stream().filter(l -> l.matches("alloc\\..*\\.count")).count(), metrics.keySet().toString());
    }

    /** Of each class that has some, all are told. */
    @Test
    void sitesAreThoseOfTheOperations() throws Exception {
        JsonObject metrics = metrics("RouteMatch -p stack=regexscan -p table=github -p probe=mix", "-prof", SiteProfiler.class.getName());
        List<String> sites = metrics.keySet().stream().filter(l -> l.startsWith("site.")).toList();
        assertTrue(sites.stream().anyMatch(l -> l.matches("site\\.java\\.util\\.regex\\.Matcher@org\\.requestcore\\.model\\.regexscan\\.\\w+\\.\\w+:\\d+")), sites.toString());
        assertTrue(sites.stream().allMatch(l -> l.matches("site\\.[\\w.$-]+@org\\.requestcore\\.[\\w.$]+:\\d+")), sites.toString());
        assertEquals(1, sites.stream().filter(l -> l.startsWith("site.java.util.regex.Matcher@")).mapToDouble(l -> score(metrics, l)).sum(), 1e-9, sites.toString());
    }

    @Test
    void cpuTimeIsNoMoreThanWallTime() throws Exception {
        metrics("RouteMatch -p stack=radix -p table=github -p probe=mix", "-prof", CpuProfiler.class.getName());
        JsonObject row = row();
        double wall = row.getAsJsonObject("primaryMetric").get("score").getAsDouble();
        double cpu = score(row.getAsJsonObject("secondaryMetrics"), "cpu");
        assertTrue(cpu > 0 && cpu <= 1.05 * wall, cpu + " ns/op on the CPU, wall " + wall);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "wall", "alloc"})
    void flameGraphsShowTheBenchmark(String event) throws Exception {
        Path graphs = folder.resolve("graphs");
        ProfilerConfig async = Profilers.resolve(List.of(new ProfilerConfig("async", event.equals("cpu") ? "" : "event=" + event)), graphs).get(0);
        metrics("RouteMatch -p stack=harness -p table=github -p probe=mix", "-prof", async.toString());
        List<Path> files = files(graphs);
        assertEquals(List.of("flame-" + event + "-forward.html", "flame-" + event + "-reverse.html"), files.stream().map(f -> f.getFileName().toString()).sorted().toList());
        for (Path file : files) {
            String html = Files.readString(file);
            assertTrue(html.contains("<html") && html.contains("RouteMatchBenchmark"), file + " shows no frame of the benchmark");
        }
    }

    @Test
    void theNativeProfilerLoadsOnlyWhereItIsAskedFor() throws Exception {
        Path log = folder.resolve("classes.log");
        metrics("RouteMatch -p stack=harness -p table=github -p probe=mix", "-prof", CpuProfiler.class.getName(), "-prof", AllocationProfiler.class.getName(),
            "-jvmArgs", "-Xlog:class+load:file=" + log);
        String classes = Files.readString(log);
        assertTrue(classes.contains("org.requestcore.profile.CpuProfiler"), "no class log of the fork");
        assertTrue(classes.lines().noneMatch(l -> l.contains("AsyncProfiler$JavaApi") || l.contains("] one.profiler.") || l.contains("AsyncLibrary")));
    }

    /** The MBean server would load some six hundred classes into every fork. */
    @Test
    void whatWaitsForTheCompilersIsAskedWithoutAServer() throws Exception {
        Path log = folder.resolve("classes.log");
        JsonObject metrics = metrics("RouteMatch -p stack=harness -p table=github -p probe=mix", "-prof", CompilerProfiler.class.getName(), "-jvmArgs", "-Xlog:class+load:file=" + log);
        assertTrue(score(metrics, "compiler.stuck") >= 0);
        assertEquals(2, metrics.getAsJsonObject("compiler.stuck").getAsJsonArray("rawData").get(0).getAsJsonArray().size(), "one an iteration");
        String classes = Files.readString(log);
        assertTrue(classes.contains("DiagnosticCommandImpl") && !classes.contains("JmxMBeanServer"), "loaded classes in " + log);
    }

    private JsonObject metrics(String row, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(row.split(" ")));
        all.addAll(List.of(arguments));
        all.addAll(SHORT);
        Jar.Result run = Jar.run(folder, all.toArray(String[]::new));
        assertEquals(0, run.exit(), run.all());
        return row().getAsJsonObject("secondaryMetrics");
    }

    private JsonObject row() throws IOException {
        JsonArray rows = JsonParser.parseString(Files.readString(folder.resolve("rows.json"))).getAsJsonArray();
        assertEquals(1, rows.size());
        return rows.get(0).getAsJsonObject();
    }

    private static double score(JsonObject metrics, String label) {
        assertTrue(metrics.has(label), label + " is not among " + metrics.keySet());
        return metrics.getAsJsonObject(label).get("score").getAsDouble();
    }

    private static String unit(JsonObject metrics, String label) {
        return metrics.getAsJsonObject(label).get("scoreUnit").getAsString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
