package org.requestcore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.report.MarkdownReport;
import org.requestcore.report.explain.ExplanationReport;
import org.requestcore.result.Run;
import org.requestcore.result.Runs;
import org.requestcore.result.Summaries;
import org.requestcore.result.Summary;
import org.requestcore.result.explain.Explanation;

/** What the page on the article says of the newest runs of {@code --selections article} that have the rows: {@code rows LoadBenchmark.serve scenario=user}, {@code explain}, {@code profiles}, or {@code additions}. */
final class ReadmeArticle {
    private static final String AGAIN = "java -jar target/benchmarks.jar ";
    static final String LOAD = "LoadBenchmark.serve";
    static final String REQUEST = "RequestBenchmark.serve";
    static final Map<String, String> USER = Map.of("scenario", "user", "shape", "served");

    private static final Map<String, String> REQUESTS = Map.of("profile", "clean", "wire", "wrk");
    private static final String FLOOR = "floor";
    private static final String THREADS = "threads";

    private final Path folder;
    /** Newest first. */
    private final Map<Run, Summary> runs = new LinkedHashMap<>();

    /** A table, and the run that it is of. */
    record Found(Run run, Summary.Table table) {
    }

    ReadmeArticle(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> all = Files.list(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Runs::read).forEach(run -> runs.put(run, Summaries.of(run)));
        }
    }

    String block(String text) {
        String[] words = text.strip().split("\\s+");
        return "\n" + switch (words[0]) {
            case "explain" -> explained(found(LOAD, USER).run());
            case "profiles" -> profiles();
            case "additions" -> additions();
            default -> rows(words);
        } + "\n";
    }

    /** With what was measured after it, on the same machine, of programs in other languages. */
    private String explained(Run load) {
        List<Run> all = Stream.concat(Stream.of(load), runs.keySet().stream().filter(run -> run.name().compareTo(load.name()) > 0 && !Files.isDirectory(graphs(run)) && run.rows().stream().anyMatch(row -> row.method().equals(REQUEST)))).toList();
        List<Explanation> served = Explanation.of(load, all).stream().filter(each -> each.conditions().entrySet().containsAll(USER.entrySet())).toList();
        return ExplanationReport.markdown(served) + "\nAgain: `%sexplain%s`\n".formatted(AGAIN, all.stream().map(run -> " jmh-results/%s/%s".formatted(folder.getFileName(), run.name())).collect(Collectors.joining()));
    }

    private String profiles() {
        Run run = runs.keySet().stream().filter(each -> Files.isDirectory(graphs(each))).findFirst().orElseThrow(() -> new AssertionError("no run has profiles"));
        Map<String, Double> cores = found(REQUEST, Map.of("shape", "served")).table().lines().stream().collect(Collectors.toMap(Summary.Line::contender, line -> line.score().value()));
        Set<String> profiled = runs.get(run).tables().stream().filter(t -> t.benchmark().equals(LOAD)).flatMap(t -> t.lines().stream()).map(Summary.Line::contender).collect(Collectors.toSet());
        Found loaded = found(LOAD, USER);
        List<Summary.Line> lines = loaded.table().lines().stream().filter(line -> profiled.contains(line.contender())).toList();
        return ServerProfiles.table(graphs(run), lines, cores) + "\nRuns %s, %s. Again: `%s%s -p scenario=user -p stack=%s -f 1 -i 6 -prof \"async:output=collapsed;interval=1000000\"`\n".formatted(link(run), link(loaded.run()), AGAIN, LOAD,
            lines.stream().map(Summary.Line::contender).collect(Collectors.joining(",")));
    }

    /** What stacks add to what they run on, their own instrumentation among it. */
    private String additions() {
        Run run = found(REQUEST, Map.of("shape", "served", "wire", "wrk")).run();
        return MarkdownReport.additions(runs.get(run), REQUESTS) + "\nRun %s. Again: `%s--selections article`\n".formatted(link(run), AGAIN);
    }

    private String link(Run run) {
        return "[`%s`](%s/%1$s)".formatted(run.name(), folder.getFileName());
    }

    private Path graphs(Run run) {
        return folder.resolve(run.name()).resolve(ServerProfiles.FOLDER);
    }

    /** Times under a profiler are no result, and what was measured later of some is none to stand alone. */
    Found found(String benchmark, Map<String, String> conditions) {
        List<Found> all = runs.entrySet().stream().filter(run -> !Files.isDirectory(graphs(run.getKey()))).flatMap(run -> run.getValue().tables().stream().filter(t -> t.benchmark().equals(benchmark) && isUnder(t, conditions))
            .map(table -> new Found(run.getKey(), table))).toList();
        return all.stream().filter(each -> each.table.lines().stream().anyMatch(line -> line.contender().equals(FLOOR))).findFirst().or(() -> all.stream().findFirst())
            .orElseThrow(() -> new AssertionError("no run has " + benchmark + " " + conditions));
    }

    /** Of one thread a table does not say so. */
    private static boolean isUnder(Summary.Table table, Map<String, String> conditions) {
        return conditions.entrySet().stream().allMatch(wanted -> table.conditions().getOrDefault(wanted.getKey(), wanted.getKey().equals(THREADS) ? "1" : "").equals(wanted.getValue()));
    }

    /** What a user by id costs servers, and what of it is the kernel's. */
    String account() {
        List<Summary.Line> lines = found(LOAD, USER).table().lines();
        DoubleSummaryStatistics kernel = lines.stream().mapToDouble(line -> line.load().get("kernel us")).summaryStatistics();
        List<Summary.Line> stacks = lines.stream().filter(line -> !line.contender().equals(FLOOR)).sorted(Comparator.comparingDouble(Summary.Line::cpu)).toList();
        String told = Stream.of(stacks.get(0).contender(), "gin", "spring-mvc", "fastapi", stacks.get(stacks.size() - 1).contender()).map(name -> micros(stacks, name)).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "- **Under load**, by wrk over loopback, a user by id costs a server's process, in us of CPU time: %s; of it the kernel's are %.1f to %.1f. [Claim by claim](jmh-results/ARTICLE.md).\n",
            told, kernel.getMin(), kernel.getMax());
    }

    private static String micros(List<Summary.Line> lines, String name) {
        return String.format(Locale.ROOT, "`%s` %.1f", name, lines.stream().filter(line -> line.contender().equals(name)).findFirst().orElseThrow().cpu() / 1e3);
    }

    private String rows(String... words) {
        Found found = found(words[1], Arrays.stream(words).skip(2).map(word -> word.split("=", 2)).collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, LinkedHashMap::new)));
        Summary.Table table = found.table();
        String selection = words[1] + table.conditions().entrySet().stream().filter(c -> !c.getKey().equals("mode")).map(c -> c.getKey().equals(THREADS) ? " -t " + c.getValue() : " -p " + c.getKey() + "=" + c.getValue()).collect(Collectors.joining());
        return MarkdownReport.table(table) + MarkdownReport.load(table) + MarkdownReport.percentiles(table) + "\nRun %s. Again: `%s%s`\n".formatted(link(found.run()), AGAIN, selection);
    }
}
