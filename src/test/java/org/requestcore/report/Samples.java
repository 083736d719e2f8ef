package org.requestcore.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;
import org.requestcore.result.Comparison.Pair;
import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;
import org.requestcore.result.Summary.Added;
import org.requestcore.result.Summary.Addition;
import org.requestcore.result.Summary.Budget;
import org.requestcore.result.Summary.Line;
import org.requestcore.result.Summary.Part;
import org.requestcore.result.Summary.Table;

/** A small run and a small comparison. */
final class Samples {
    static final Estimate NONE = null;
    private static final double UNKNOWN = Double.NaN;

    private Samples() {
    }

    static Summary summary() {
        Table routing = new Table("routing", "RouteMatchBenchmark.match", "stack", params("table", "github", "probe", "mix", "profile", "clean"), "ns/op", true, List.of(
            new Line("harness", about(30.3, 2), NONE, about(0.38, 3), 71, UNKNOWN, 29.9, 3, "steady", List.of()),
            new Line("floor", about(79.7, 4), about(49.4, 6), exactly(1), 71, 0, 78.1, 3, "steady", List.of()),
            new Line("radix", about(169.6, 3), about(139.3, 4), about(2.13, 5), 71, 0, 168.2, 3, "trend in 1 of 3 forks", List.of()),
            new Line("undertow", about(2031.7, 12), about(2001.4, 12), about(25.5, 13), 3211, 3140, 2020, 3, "steady", List.of()),
            new Line("regexscan", about(7352.9, 1.4), about(7322.6, 1.4), about(92.3, 4), 21_140, 21_069, UNKNOWN, 3, "steady", List.of()),
            new Line("vertx-web", exactly(8946), exactly(8915.7), exactly(112.2), 18_853, 18_782, UNKNOWN, 1, "one fork", List.of("regexscan"))));
        Table request = new Table("request", "RequestBenchmark.serve", "stack", params("shape", "served", "wire", "wrk", "profile", "clean"), "ns/op", true, List.of(
            new Line("harness", about(9.7, 2), NONE, about(0.02, 3), 0, UNKNOWN, 9.7, 3, "steady", List.of()),
            new Line("floor", about(514.9, 2), about(505.2, 2), exactly(1), 364, 364, 512, 3, "steady", List.of()),
            new Line("vertx", about(1865.5, 3), about(1855.8, 3), about(3.62, 4), 2341, 2341, 1850, 3, "steady", List.of()),
            new Line("netty", about(2472.2, 20), about(2462.5, 20), about(4.8, 21), 2463, 2463, 2460, 3, "steady", List.of("vertx"))));
        Table scrape = new Table("metrics", "ScrapeBenchmark.scrape", "meter", Map.of(), "us/op", true, List.of(
            new Line("micrometer", about(0.31, 2), NONE, NONE, UNKNOWN, UNKNOWN, UNKNOWN, 3, "steady", List.of())));
        Map<String, String> conditions = params("wire", "wrk", "profile", "clean");
        List<Budget> budgets = List.of(
            budget("floor", conditions, 514.9, exactly(12), 9.7, 83.8, 71.2, 180.1, 170.1),
            budget("vertx", conditions, 1865.5, NONE, 9.7, 1074.8, 205.3, 410.2, 165.5),
            budget("netty", conditions, 2472.2, exactly(-31), 9.7, 1648.4, -12.4, 610.2, 216.3));
        return new Summary("2026-11-23T134739_vm_jdk17_g1", conditions(), List.of(routing, request, scrape), budgets,
            List.of("RouteMatchBenchmark.match stack=netty: fork 2 timed out after 10 min"),
            List.of("The machine's wall clock varies by 5.4 % from loop to loop: differences below 11 % are not told apart"));
    }

    /** The same, with what netty adds to vertx, and with vertx on another engine than netty: as if one ran on the other. */
    static Summary added() {
        Summary plain = summary();
        Map<String, String> conditions = params("wire", "wrk", "profile", "clean");
        List<Addition> additions = List.of(
            new Addition("netty", "vertx", true, conditions, List.of(new Added("canned", about(300, 5), about(1_200, 5), ""), new Added("routed", new Estimate(4, -1, 8), exactly(0), ""),
                new Added("served", NONE, about(1_500, 4), "vertx: 1/3 disturbed"))),
            new Addition("vertx", "netty", false, conditions, List.of(new Added("served", about(-250, 5), NONE, ""))));
        return new Summary(plain.run(), plain.conditions(), plain.tables(), plain.budgets(), additions, plain.anatomies(), plain.failures(), plain.doubts());
    }

    /** In mode sample; of the harness nothing is known but its score. */
    static Summary sampled() {
        Table table = new Table("routing", "RouteMatchBenchmark.match", "stack", params("table", "github"), "ns/op", true, List.of(
            new Line("harness", about(30.3, 2), NONE, NONE, UNKNOWN, UNKNOWN, UNKNOWN, 3, "steady", List.of()), sampled("floor", 70, 120, 9_000), sampled("netty", 900, 1_800, 1_200_000)));
        return new Summary("sampled", conditions(), List.of(table), List.of(), List.of(), List.of());
    }

    private static Line sampled(String contender, double median, double p99, double max) {
        Map<String, Double> percentiles = new LinkedHashMap<>();
        percentiles.put("p50", median);
        percentiles.put("p99", p99);
        percentiles.put("max", max);
        return new Line(contender, about(median, 3), NONE, NONE, NONE, UNKNOWN, UNKNOWN, UNKNOWN, 3, "steady", List.of(), percentiles, UNKNOWN, null, List.of(), 0, null, Map.of());
    }

    static JsonObject conditions() {
        return JsonParser.parseString("""
            {"collector": "g1", "environment": {"cpu": "Intel(R) Xeon(R) Processor", "cores": 2, "os": "Linux 6.18.44 amd64", "jdk": "17.0.15+6-Debian-1deb12u1"},
            "noise": {"wallCvPercent": 5.37, "cpuCvPercent": 1.42}, "versions": {"commit": "1e1713b", "dirty": "false"}}""").getAsJsonObject();
    }

    static Comparison comparison() {
        return new Comparison("2026-11-22T100000_vm_jdk17_g1", "2026-11-23T134739_vm_jdk17_g1", List.of("The hosts differ: ci-1 and vm"), List.of(
            new Pair("RouteMatchBenchmark.match", params("stack", "radix", "table", "github"), change("ns/op", 180, 0.94, 3, Verdict.FASTER), change("ns/op", 178, 0.95, 1, Verdict.FASTER),
                change("B/op", 71, 1, 0, Verdict.NOT_TOLD)),
            new Pair("RouteMatchBenchmark.match", params("stack", "undertow", "table", "github"), change("ns/op", 2000, 1.12, 4, Verdict.SLOWER), null,
                change("B/op", 3000, 1.07, 0.1, Verdict.SLOWER)),
            new Pair("RequestBenchmark.serve", params("stack", "netty", "table", "github"), new Change("ns/op", 2472, 2500, exactly(1.011), Verdict.UNKNOWN), null, null)),
            List.of("EncodeBenchmark.reusedBuffer library=jackson payload=user"), List.of());
    }

    static Change change(String unit, double base, double ratio, double percent, Verdict verdict) {
        return new Change(unit, base, base * ratio, about(ratio, percent), verdict);
    }

    private static Budget budget(String stack, Map<String, String> conditions, double whole, Estimate residual, double... costs) {
        List<Part> parts = new ArrayList<>();
        List<String> names = List.of("harness", "parse+write", "routing", "middleware", "handler+JSON");
        for (double cost : costs) {
            parts.add(new Part(names.get(parts.size()), about(cost, 5)));
        }
        return new Budget(stack, conditions, parts, about(whole, 3), residual);
    }

    /** In the order given, which Map.of doesn't keep. */
    static Map<String, String> params(String... namesAndValues) {
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return params;
    }

    static Estimate about(double value, double percent) {
        return new Estimate(value, value - Math.abs(value) * percent / 200, value + Math.abs(value) * percent / 100);
    }

    /** Without an interval. */
    static Estimate exactly(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }
}
