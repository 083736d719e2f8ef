package org.requestcore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.requestcore.contract.Difference;
import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stack;
import org.requestcore.contract.Stacks;
import org.requestcore.report.MarkdownReport;
import org.requestcore.result.Runs;
import org.requestcore.result.Summaries;
import org.requestcore.result.Summary;
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

    /** Each table from the newest run that has it. */
    static String results(Path kept) throws IOException {
        List<Summary> runs = newestFirst(kept);
        StringBuilder text = new StringBuilder();
        append(text, runs, "Router, table `github`, probe `mix`, clean", "RouteMatchBenchmark.match", Map.of("table", "github", "probe", "mix", "profile", "clean"));
        append(text, runs, "Router, table `github-full`, probe `mix`, clean", "RouteMatchBenchmark.match", Map.of("table", "github-full", "probe", "mix", "profile", "clean"));
        append(text, runs, "Whole request, wire `wrk`, shape `canned`, clean", "RequestBenchmark.serve", Map.of("wire", "wrk", "shape", "canned", "profile", "clean"));
        append(text, runs, "Whole request, wire `wrk`, shape `served`, clean", "RequestBenchmark.serve", Map.of("wire", "wrk", "shape", "served", "profile", "clean"));
        appendBudget(text, runs);
        append(text, runs, "Encode `user` into a reused buffer", "EncodeBenchmark.reusedBuffer", Map.of("payload", "user"));
        append(text, runs, "Decode `user`", "DecodeBenchmark.decode", Map.of("payload", "user"));
        append(text, runs, "Sixteen layers of middleware, one fixed chain", "ChainDispatchBenchmark.dispatch", Map.of("depth", "16", "chain", "fixed"));
        append(text, runs, "Sixteen layers of middleware, permuted chains", "ChainDispatchBenchmark.dispatch", Map.of("depth", "16", "chain", "permuted"));
        return text.isEmpty() ? "No run is committed yet.\n" : text.substring(1);
    }

    private static void append(StringBuilder text, List<Summary> runs, String title, String benchmark, Map<String, String> conditions) {
        for (Summary run : runs) {
            for (Summary.Table table : run.tables()) {
                if (table.benchmark().equals(benchmark) && table.conditions().equals(conditions)) {
                    text.append("\n**").append(title).append("**\n\n").append(MarkdownReport.table(table)).append("\n").append(source(run)).append("\n");
                    return;
                }
            }
        }
    }

    private static void appendBudget(StringBuilder text, List<Summary> runs) {
        Map<String, String> conditions = Map.of("wire", "wrk", "profile", "clean");
        runs.stream().filter(run -> run.budgets().stream().anyMatch(b -> b.conditions().equals(conditions))).findFirst().ifPresent(run ->
            text.append("\n**The cost budget of a served request, wire `wrk`, clean, ns/op**\n\n").append(MarkdownReport.budgets(run, conditions)).append("\n").append(source(run)).append("\n"));
    }

    private static String source(Summary run) {
        JsonObject environment = run.conditions().getAsJsonObject("environment");
        return "Run [`%s`](jmh-results/%s): %s, %s cores, JDK %s.".formatted(run.run(), run.run(), environment.get("cpu").getAsString(), environment.get("cores").getAsString(),
            environment.get("jdk").getAsString());
    }

    private static List<Summary> newestFirst(Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(kept)) {
            return folders.filter(Files::isDirectory).sorted(Comparator.comparing(Path::getFileName).reversed()).map(Runs::read).map(Summaries::of).toList();
        }
    }
}
