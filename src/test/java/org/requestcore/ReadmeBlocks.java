package org.requestcore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.requestcore.contract.Difference;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.workload.RouteTables;

/** The tables of the README, made from the registry and from the newest committed run. */
final class ReadmeBlocks {
    private ReadmeBlocks() {
    }

    static String support() {
        StringBuilder table = new StringBuilder("| stack | version | routing | middleware | whole request | differs by design |\n|---|---|---|---|---|---|\n");
        for (Stack stack : Stacks.all()) {
            table.append("| `%s` | %s | %s | %s | %s | %s |%n".formatted(stack.name(), stack.version(), routing(stack), cell(stack.middleware()), cell(stack.requestCore()),
                differences(stack)));
        }
        return table.toString().replace("\r", "");
    }

    static String libraries() {
        return JsonLibraries.all().stream().map(l -> "`" + l.name() + "` " + l.version()).collect(Collectors.joining(", "));
    }

    private static String routing(Stack stack) {
        Map<String, List<String>> absent = new LinkedHashMap<>();
        List<Offer<Router>> offers = new ArrayList<>();
        for (String name : RouteTables.NAMES) {
            Offer<Router> offer = stack.router(RouteTables.load(name));
            offers.add(offer);
            if (!offer.isPresent()) {
                absent.computeIfAbsent(offer.note(), reason -> new ArrayList<>()).add(name);
            }
        }
        if (absent.isEmpty() || absent.values().iterator().next().size() == offers.size()) {
            return cell(offers.get(0));
        }
        return "yes; " + absent.entrySet().stream().map(e -> "not " + String.join(", ", e.getValue()) + ": " + e.getKey()).collect(Collectors.joining("; "));
    }

    private static String cell(Offer<?> offer) {
        return (offer.isPresent() ? "yes" : "absent") + (offer.note().isEmpty() ? "" : ": " + offer.note());
    }

    private static String differences(Stack stack) {
        Offer<Router> router = stack.router(RouteTables.load("gplus"));
        return Stream.concat(router.differences().stream(), stack.requestCore().differences().stream()).distinct().sorted().map(Difference::sentence).collect(Collectors.joining("; "));
    }

    /** Medians of the forks' medians; each table from the newest run that has its rows. */
    static String results(Path runs) throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, runs, "Router, table `github`, probe `mix`, clean", "stack", isRow("RouteMatchBenchmark", Map.of("table", "github", "probe", "mix", "profile", "clean")));
        append(text, runs, "Router, table `github-full`, probe `mix`, clean", "stack", isRow("RouteMatchBenchmark", Map.of("table", "github-full", "probe", "mix", "profile", "clean")));
        append(text, runs, "Whole request, wire `wrk`, shape `canned`, clean", "stack", isRow("RequestBenchmark", Map.of("wire", "wrk", "shape", "canned", "profile", "clean")));
        append(text, runs, "Whole request, wire `wrk`, shape `served`, clean", "stack", isRow("RequestBenchmark", Map.of("wire", "wrk", "shape", "served", "profile", "clean")));
        append(text, runs, "Encode `user` into a reused buffer", "library", isRow("EncodeBenchmark.reusedBuffer", Map.of("payload", "user")));
        append(text, runs, "Sixteen layers of middleware, one fixed chain", "stack", isRow("ChainDispatchBenchmark", Map.of("depth", "16", "chain", "fixed")));
        append(text, runs, "Sixteen layers of middleware, permuted chains", "stack", isRow("ChainDispatchBenchmark", Map.of("depth", "16", "chain", "permuted")));
        return text.isEmpty() ? "No run is committed yet.\n" : text.substring(1);
    }

    private static Predicate<JsonObject> isRow(String benchmark, Map<String, String> params) {
        return row -> row.get("benchmark").getAsString().contains("." + benchmark)
            && params.entrySet().stream().allMatch(p -> row.getAsJsonObject("params").get(p.getKey()).getAsString().equals(p.getValue()));
    }

    private static void append(StringBuilder text, Path runs, String title, String contender, Predicate<JsonObject> wanted) throws IOException {
        for (Path run : newestFirst(runs)) {
            List<JsonObject> found = rows(run).stream().filter(wanted).sorted(Comparator.comparingDouble(ReadmeBlocks::nanos)).toList();
            if (!found.isEmpty()) {
                text.append("\n| ").append(title).append(" | ns/op | B/op |\n|---|---:|---:|\n");
                found.forEach(row -> text.append(String.format(Locale.ROOT, "| `%s` | %,.1f | %,.0f |\n", row.getAsJsonObject("params").get(contender).getAsString(), nanos(row), bytes(row))));
                text.append("\n").append(source(run)).append("\n");
                return;
            }
        }
    }

    private static String source(Path run) throws IOException {
        JsonObject environment = JsonParser.parseString(Files.readString(run.resolve("run.json"))).getAsJsonObject().getAsJsonObject("environment");
        return "Run [`%s`](jmh-results/%s): %s, %s cores, JDK %s.".formatted(run.getFileName(), run.getFileName(), environment.get("cpu").getAsString(),
            environment.get("cores").getAsString(), environment.get("jdk").getAsString());
    }

    private static double nanos(JsonObject row) {
        return median(row.getAsJsonObject("primaryMetric"));
    }

    private static double bytes(JsonObject row) {
        return median(row.getAsJsonObject("secondaryMetrics").entrySet().stream().filter(m -> m.getKey().endsWith("gc.alloc.rate.norm")).findFirst().orElseThrow().getValue().getAsJsonObject());
    }

    /** The median of the forks' medians. */
    private static double median(JsonObject metric) {
        return median(stream(metric.getAsJsonArray("rawData")).map(fork -> median(stream(fork.getAsJsonArray()).map(JsonElement::getAsDouble).toList())).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static List<JsonObject> rows(Path run) throws IOException {
        List<JsonObject> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json") && !f.endsWith("run.json")).sorted().toList()) {
                JsonParser.parseString(Files.readString(file)).getAsJsonArray().forEach(row -> rows.add(row.getAsJsonObject()));
            }
        }
        return rows;
    }

    private static List<Path> newestFirst(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory).sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        }
    }

    private static Stream<JsonElement> stream(Iterable<JsonElement> elements) {
        return StreamSupport.stream(elements.spliterator(), false);
    }
}
