package org.requestcore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.requestcore.contract.Offer;
import org.requestcore.contract.Stacks;
import org.requestcore.report.MarkdownReport;
import org.requestcore.result.Belief;
import org.requestcore.result.Estimate;
import org.requestcore.result.Runs;
import org.requestcore.result.Summaries;
import org.requestcore.result.Summary;
import org.requestcore.result.Summary.Budget;
import org.requestcore.result.Summary.Line;
import org.requestcore.result.Summary.Table;
import org.requestcore.workload.wire.Refusal;

/**
 * What the README and the page of results say of the runs: tables and sentences, each from the newest committed run that has the rows. Runs that don't tell their contenders measured
 * rows of another meaning.
 */
final class ReadmeResults {
    private static final Set<String> MODELS = Stream.concat(Stream.of("harness", "floor", "radix", "regexscan"),
        Stacks.all().stream().flatMap(s -> s.requestCore().fact(Offer.Fact.STANDS_ON).stream())).collect(Collectors.toSet());
    private static final Map<String, String> WIRE = Map.of("wire", "wrk", "profile", "clean");
    private static final String REQUEST = "RequestBenchmark.serve";
    private static final String ROUTER = "RouteMatchBenchmark.match";
    private static final String AGAIN = "java -jar target/benchmarks.jar ";

    /** Read once, however many blocks are made of them. */
    private static final Map<Path, List<Summary>> READ = new HashMap<>();

    private final Path kept;
    private final List<Summary> runs;

    ReadmeResults(Path kept) throws IOException {
        this.kept = kept;
        if (!READ.containsKey(kept)) {
            READ.put(kept, read(kept));
        }
        runs = READ.get(kept);
    }

    private static List<Summary> read(Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(kept)) {
            return folders.filter(folder -> Files.exists(folder.resolve("run.json"))).sorted(Comparator.comparing(Path::getFileName).reversed()).map(Runs::read)
                .filter(run -> run.conditions().has("contenders")).map(Summaries::of).toList();
        }
    }

    /** Newest first. */
    List<Summary> runs() {
        return runs;
    }

    record Found(Summary run, Table table) {
        Line line(String contender) {
            return table.lines().stream().filter(l -> l.contender().equals(contender)).findFirst().orElseThrow();
        }

        /** Best first, without the suite's own, and without those that stayed cold. */
        List<Line> contenders() {
            return table.lines().stream().filter(l -> !MODELS.contains(l.contender()) && l.ratio() != null).toList();
        }

        /** A run that was stopped may lack some. */
        boolean has(String contender) {
            return table.lines().stream().anyMatch(l -> l.contender().equals(contender) && !Double.isNaN(l.score().value()));
        }
    }

    String tables() {
        return table("Router, table `github`, probe `mix`, clean", router("github"))
            + table("Router, table `github-full`, probe `mix`, clean", router("github-full"))
            + table("Whole request, wire `wrk`, shape `canned`, clean", request("canned"))
            + table("Whole request, wire `wrk`, shape `served`, clean", request("served"))
            + table("Whole request, wire `browser`, shape `served`, clean", find(REQUEST, Map.of("wire", "browser", "shape", "served", "profile", "clean")))
            + table("Whole request, wire `wrk`, shape `served`, polluted", find(REQUEST, Map.of("wire", "wrk", "shape", "served", "profile", "polluted")))
            + table("Sixteen requests in one piece, shape `served`", find("PipelineBenchmark.serve", Map.of("pipeline", "16", "wire", "wrk", "shape", "served")))
            + Arrays.stream(Refusal.values()).map(r -> table("A refusal: `" + r.id() + "`", find("RefusalBenchmark.refuse", Map.of("refusal", r.id())))).collect(Collectors.joining())
            + table("Router, table `github`: a near miss", find("RouteMissBenchmark.miss", Map.of("table", "github", "probe", "miss")))
            + budgets()
            + additions()
            + table("Encode `user` into a reused buffer", encode())
            + table("Decode `user`", find("DecodeBenchmark.decode", Map.of("payload", "user")))
            + table("Sixteen layers of middleware, one fixed chain", layers("fixed"))
            + table("Sixteen layers of middleware, permuted chains", layers("permuted"))
            + pools("Encode", "EncodePoolBenchmark.reusedBuffer") + pools("Decode", "DecodePoolBenchmark.decode");
    }

    /** What a newcomer reads. */
    String account() throws IOException {
        return lines(belief() + routing() + requests() + json() + middleware() + new ReadmeSides(kept).account() + new ReadmeArticle(kept.resolve("article")).account());
    }

    /** What stands before the tables. */
    String details() {
        return lines(parts() + doubts());
    }

    private static String lines(String items) {
        return items.lines().map(ReadmeBlocks::paragraph).collect(Collectors.joining());
    }

    /** Of the run that the account is of. */
    private String belief() {
        return request("served").map(f -> "- **What can be believed** of [`%s`](jmh-results/%s), by its own account. %s\n".formatted(f.run().run(), f.run().run(), Belief.of(f.run()).text())).orElse("");
    }

    /** How rows grow with the number of values walked: a table a payload. */
    private String pools(String what, String benchmark) {
        return runs.stream().filter(run -> run.tables().stream().anyMatch(t -> t.benchmark().equals(benchmark))).findFirst().map(run -> run.tables().stream()
            .filter(t -> t.benchmark().equals(benchmark)).collect(Collectors.groupingBy(t -> t.conditions().get("payload"), LinkedHashMap::new, Collectors.toList())).entrySet().stream()
            .map(payload -> "\n**%s `%s`, by how many values are walked, ns/op**\n\n".formatted(what, payload.getKey()) + pools(payload.getValue()) + source(run, List.of(payload.getValue())))
            .collect(Collectors.joining())).orElse("");
    }

    private static String pools(List<Table> sizes) {
        List<Table> ascending = sizes.stream().sorted(Comparator.comparingInt(t -> Integer.parseInt(t.conditions().get("pool")))).toList();
        StringBuilder table = new StringBuilder("| library |" + ascending.stream().map(t -> " " + t.conditions().get("pool") + " |").collect(Collectors.joining()) + "\n| --- |" + " ---: |".repeat(sizes.size()) + "\n");
        ascending.get(0).lines().stream().map(Line::contender).forEach(library -> table.append("| ").append(library).append(" |").append(ascending.stream()
            .map(t -> t.lines().stream().filter(l -> l.contender().equals(library)).map(l -> " " + ratio(l.score()) + " |").findFirst().orElse(" - |")).collect(Collectors.joining())).append('\n'));
        return table.toString();
    }

    private Optional<Found> router(String table) {
        return find(ROUTER, Map.of("table", table, "probe", "mix", "profile", "clean"));
    }

    Optional<Found> request(String shape) {
        return find(REQUEST, Map.of("wire", "wrk", "shape", shape, "profile", "clean"));
    }

    private Optional<Found> encode() {
        return find("EncodeBenchmark.reusedBuffer", Map.of("payload", "user"));
    }

    private Optional<Found> layers(String chain) {
        return find("ChainDispatchBenchmark.dispatch", Map.of("depth", "16", "chain", chain));
    }

    private Optional<Found> find(String benchmark, Map<String, String> conditions) {
        return runs.stream().flatMap(run -> run.tables().stream().filter(t -> t.benchmark().equals(benchmark) && t.conditions().equals(conditions) && isWhole(run, t)).map(t -> new Found(run, t))).findFirst();
    }

    /** A run that was stopped, by its user or by the clock, may lack forks of some rows, but for the last of each; else there are less only where one stayed cold. */
    private static boolean isWhole(Summary run, Table table) {
        IntSummaryStatistics forks = table.lines().stream().mapToInt(Line::forks).filter(count -> count > 0).summaryStatistics();
        return hasAll(run.conditions()) || forks.getMin() > 1 && forks.getMax() - forks.getMin() <= 1;
    }

    private static boolean hasAll(JsonObject run) {
        return run.has("ended") && (!run.has("effort") || run.getAsJsonObject("effort").getAsJsonObject("leftOut").isEmpty());
    }

    private static String table(String title, Optional<Found> found) {
        return found.map(f -> "\n**" + title + "**\n\n" + MarkdownReport.table(f.table()) + source(f.run(), List.of(List.of(f.table())))).orElse("");
    }

    private String budgets() {
        return budgetRun().map(run -> "\n**The cost budget of a served request, wire `wrk`, clean, ns/op**\n\n" + MarkdownReport.budgets(run, WIRE)
            + source(run, Stream.of(tables(run, REQUEST, WIRE), tables(run, ROUTER, Map.of("table", "app", "probe", "app", "profile", "clean")),
                tables(run, "EncodeBenchmark.freshArray", Map.of("payload", "user"))).filter(tables -> !tables.isEmpty()).toList())).orElse("");
    }

    private Optional<Summary> budgetRun() {
        return runs.stream().filter(run -> run.budgets().stream().anyMatch(b -> b.conditions().equals(WIRE))).findFirst();
    }

    /** What frameworks add to their engines. */
    private String additions() {
        return runs.stream().filter(run -> !MarkdownReport.additions(run, WIRE).isEmpty()).findFirst().map(run -> MarkdownReport.additions(run, WIRE)
            + source(run, List.of(tables(run, REQUEST, WIRE)))).orElse("");
    }

    private static List<Table> tables(Summary run, String benchmark, Map<String, String> conditions) {
        return run.tables().stream().filter(t -> t.benchmark().equals(benchmark) && t.conditions().entrySet().containsAll(conditions.entrySet())).toList();
    }

    /** Where a table comes from, and what measures its rows again. */
    private static String source(Summary run, List<List<Table>> rows) {
        JsonObject environment = run.conditions().getAsJsonObject("environment");
        String told = "\nRun [`%s`](%s): %s, %s cores, JDK %s. Again".formatted(run.run(), run.run(), environment.get("cpu").getAsString(), environment.get("cores").getAsString(),
            environment.get("jdk").getAsString());
        List<String> lines = rows.stream().map(ReadmeResults::selection).toList();
        return lines.size() == 1 ? told + ":\n\n    " + AGAIN + lines.get(0) + "\n"
            : told + ", by `" + AGAIN + "--selections FILE`, from these lines:\n\n" + lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    /** JMH's command line for tables of one benchmark, for all contenders. */
    private static String selection(List<Table> tables) {
        Map<String, Set<String>> values = new TreeMap<>();
        tables.forEach(t -> t.conditions().forEach((name, value) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value)));
        int forks = tables.stream().flatMap(t -> t.lines().stream()).mapToInt(Line::forks).max().orElseThrow();
        return tables.get(0).benchmark() + values.entrySet().stream().map(v -> " -p " + v.getKey() + "=" + String.join(",", v.getValue())).collect(Collectors.joining()) + " -f " + forks;
    }

    private String routing() {
        return router("github").map(f -> {
            List<Line> stacks = f.contenders();
            Line worst = stacks.get(stacks.size() - 1);
            return "- **Routing.** On the 203 routes of `github` the fastest router that ships with a stack, `%s`, takes %s times the floor and allocates %s B more than the harness; the slowest, `%s`, %s times and %s B. Gin's algorithm in Java, `radix`, takes %s times, Starlette's, `regexscan`, %s times: they run on the same JVM.\n"
                .formatted(stacks.get(0).contender(), ratio(stacks.get(0).ratio()), bytes(stacks.get(0)), worst.contender(), ratio(worst.ratio()), bytes(worst), ratio(f.line("radix").ratio()),
                    ratio(f.line("regexscan").ratio()));
        }).orElse("");
    }

    private String requests() {
        return Stream.of("canned", "served").flatMap(shape -> request(shape).stream().map(f -> {
            List<Line> stacks = f.contenders();
            Line worst = stacks.get(stacks.size() - 1);
            return "- **A %s request** takes from %s ns (`%s`) to %s ns (`%s`), %s to %s times the floor, and from %s to %s B.\n".formatted(shape, nanos(stacks.get(0)), stacks.get(0).contender(),
                nanos(worst), worst.contender(), ratio(stacks.get(0).ratio()), ratio(worst.ratio()), number(stacks.stream().mapToDouble(Line::bytes).min().orElseThrow()),
                number(stacks.stream().mapToDouble(Line::bytes).max().orElseThrow()));
        })).collect(Collectors.joining());
    }

    private String parts() {
        return budgetRun().map(run -> run.budgets().stream().filter(b -> b.conditions().equals(WIRE) && !MODELS.contains(b.stack())).map(b -> {
            Summary.Part largest = b.parts().stream().max(Comparator.comparingDouble(p -> p.cost().value())).orElseThrow();
            return "`%s`: %s (%s of %s ns)".formatted(b.stack(), largest.name(), error(largest.cost()), error(b.whole()));
        }).collect(Collectors.joining(", ", "- **The largest part** of a served request is, by stack, ", ".\n")).concat(residuals(run))).orElse("");
    }

    private static String residuals(Summary run) {
        List<Budget> known = run.budgets().stream().filter(b -> b.conditions().equals(WIRE) && b.residual() != null && !MODELS.contains(b.stack())).toList();
        return known.isEmpty() ? "" : known.stream().map(b -> "`%s` %s ns".formatted(b.stack(), error(b.residual())))
            .collect(Collectors.joining(", ", "- **The residual**, what the whole costs beyond router and JSON, each measured alone on the requests and values that it meets in the whole: ", ". Below zero a part is cheaper in the request than alone.\n"));
    }

    private String json() {
        return encode().filter(f -> f.has("floor") && f.has("jackson")).map(f -> {
            List<Line> libraries = f.contenders();
            Line worst = libraries.get(libraries.size() - 1);
            return "- **JSON.** `%s` encodes `user` in %s times the floor's time, `%s` in %s times; Jackson's databind, which the stacks' handlers use here, in %s times.\n".formatted(libraries.get(0).contender(),
                ratio(libraries.get(0).ratio()), worst.contender(), ratio(worst.ratio()), ratio(f.line("jackson").ratio()));
        }).orElse("");
    }

    private String middleware() {
        return layers("permuted").map(f -> {
            List<Line> stacks = f.contenders();
            Line worst = stacks.get(stacks.size() - 1);
            return "- **Middleware.** Sixteen layers, chains permuted, cost from %s ns (`%s`) to %s ns (`%s`); their work alone, in straight code, %s ns.\n".formatted(nanos(stacks.get(0)), stacks.get(0).contender(),
                nanos(worst), worst.contender(), nanos(f.line("harness")));
        }).orElse("");
    }

    /** What the data itself gives to doubt, of the newest run that has budgets. */
    private String doubts() {
        return budgetRun().map(run -> run.doubts().stream().collect(Collectors.joining("; ", "- **Doubts** that the run itself raises: ", ".\n"))).orElse("");
    }

    private static String ratio(Estimate ratio) {
        String interval = ratio.hasInterval() ? String.format(Locale.ROOT, "%,.1f..%,.1f", ratio.low(), ratio.high()) : "";
        boolean isKnown = interval.isEmpty() || ratio.high() <= 2 * ratio.low() && !Double.isNaN(ratio.value());
        return !isKnown ? interval : String.format(Locale.ROOT, "%,.1f", ratio.value()) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    /** A figure of either sign and how far the farther end of its interval is. */
    private static String error(Estimate estimate) {
        return String.format(Locale.ROOT, "%,.0f", estimate.value())
            + (estimate.hasInterval() ? String.format(Locale.ROOT, " ± %,.0f", Math.max(estimate.high() - estimate.value(), estimate.value() - estimate.low())) : "");
    }

    private static String nanos(Line line) {
        return number(line.score().value());
    }

    private static String bytes(Line line) {
        return number(line.netBytes());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
    }
}
