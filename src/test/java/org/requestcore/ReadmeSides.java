package org.requestcore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.requestcore.plan.SelectionFile;
import org.requestcore.report.MarkdownComparison;
import org.requestcore.report.MarkdownReport;
import org.requestcore.result.Comparisons;
import org.requestcore.result.Likeness;
import org.requestcore.result.Run;
import org.requestcore.result.Runs;
import org.requestcore.result.Summaries;
import org.requestcore.result.Summary;
import org.requestcore.result.sides.JoinedSides;

/** What pages say of one row under several conditions: {@code collectors PauseBenchmark.serve stack=netty live=0 array=0 mode=sample}, of the newest runs in that folder that compare. */
final class ReadmeSides {
    private static final double WIDE = 4;
    private static final String FLAGS = "--flags";
    private static final Set<String> OPTIONS = Set.of("--collectors", "--jdks", FLAGS, "--time");
    private static final String AGAIN = "java -jar target/benchmarks.jar ";

    private final Path kept;
    /** By folder: they are large. */
    private final Map<String, List<Run>> read = new HashMap<>();
    private final Map<String, Summary> known = new HashMap<>();

    ReadmeSides(Path kept) {
        this.kept = kept;
    }

    String block(String text) {
        String[] words = text.strip().split("\\s+");
        Map<String, String> conditions = Arrays.stream(words).skip(2).map(word -> word.split("=", 2)).collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, LinkedHashMap::new));
        Summary summary = summary(words[0]);
        Summary.Table table = summary.tables().stream().filter(t -> t.benchmark().equals(words[1]) && t.conditions().equals(conditions)).findFirst().orElseThrow(() -> new AssertionError("no run has " + text));
        int forks = table.lines().stream().mapToInt(Summary.Line::forks).max().orElseThrow();
        String selection = words[1] + conditions.entrySet().stream().filter(c -> !c.getKey().equals("mode")).map(c -> " -p " + c.getKey() + "=" + c.getValue()).collect(Collectors.joining());
        return "\n" + MarkdownReport.table(table) + MarkdownReport.percentiles(table) + again(words[0], List.of(summary.run().split(", ")), List.of("%s -f %d ".formatted(selection, forks)), table.lines().stream().map(Summary.Line::contender).collect(Collectors.toSet()));
    }

    private String again(String folder, List<String> runs, List<String> selections, Set<String> told) {
        String links = runs.stream().map(run -> "[`" + run + "`](" + folder + "/" + run + ")").collect(Collectors.joining(", "));
        return "\nRuns " + links + ". Again:\n\n" + selections.stream().map(selection -> "    " + AGAIN + selection + option(folder, told) + "\n").collect(Collectors.joining());
    }

    /** Of the first two sides, row by row, what changed. */
    String compared(String folder) {
        List<Run> sides = sides(folder);
        String table = MarkdownComparison.of(Comparisons.of(sides.get(0), sides.get(1), Set.copyOf(Likeness.ACROSS)), null);
        return table.replaceFirst("## .*\n", "") + again(folder, sides.stream().map(Run::name).toList(), selections(sides.get(0).conditions()), Set.of(sides.get(1).name().replaceFirst(".*_", "")));
    }

    /** What a file of one's own selected, a line each; the tour by its name. */
    private static List<String> selections(JsonObject run) {
        return run.getAsJsonArray("command").contains(new JsonPrimitive(SelectionFile.TOUR)) ? List.of("--selections " + SelectionFile.TOUR + " ")
            : run.getAsJsonArray("selections").asList().stream().map(line -> line.getAsString() + " ").toList();
    }

    /** What collectors work for a kilobyte, of the stack that they were measured with in most conditions; those that are known at all. */
    String account() {
        List<Summary.Table> tables = summary("collectors").tables().stream().filter(t -> "0".equals(t.conditions().get("array"))).toList();
        String stack = tables.stream().map(t -> t.conditions().get("stack")).collect(Collectors.groupingBy(name -> name, Collectors.counting())).entrySet().stream()
            .max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return tables.stream().filter(t -> t.conditions().get("stack").equals(stack)).map(ReadmeSides::cheapestAndDearest).filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; ", "- **Memory.** For a kilobyte that `" + stack + "` allocates the collector works ", ". [What bytes are made of, and what they cost](jmh-results/MEMORY.md) has a page.\n"));
    }

    private static String cheapestAndDearest(Summary.Table table) {
        List<Summary.Line> lines = table.lines().stream().filter(l -> l.perKilobyte() != null && l.perKilobyte().low() > 0 && l.perKilobyte().high() <= WIDE * l.perKilobyte().low())
            .sorted(Comparator.comparingDouble(l -> l.perKilobyte().value())).toList();
        return lines.size() < 2 ? "" : "%s with %s MB of sessions alive, when the longest request took %s".formatted(
            fromTo(lines.get(0), lines.get(lines.size() - 1), l -> String.format(Locale.ROOT, "%,.0f..%,.0f ns", l.perKilobyte().low(), l.perKilobyte().high())), table.conditions().get("live"), longest(table));
    }

    private static String longest(Summary.Table table) {
        List<Summary.Line> lines = table.lines().stream().filter(l -> l.percentiles().containsKey("max")).sorted(Comparator.comparingDouble(l -> l.percentiles().get("max"))).toList();
        return fromTo(lines.get(0), lines.get(lines.size() - 1), l -> String.format(Locale.ROOT, "%,.0f us", l.percentiles().get("max")));
    }

    private static String fromTo(Summary.Line least, Summary.Line most, Function<Summary.Line, String> figure) {
        return Stream.of(least, most).map(l -> figure.apply(l) + " (`" + l.contender() + "`)").collect(Collectors.joining(" to "));
    }

    /** Of the newest sides in a folder. */
    Summary summary(String folder) {
        return known.computeIfAbsent(folder, name -> Summaries.of(JoinedSides.of(sides(name), Set.copyOf(Likeness.ACROSS))));
    }

    /** The one that others are compared with has the shortest name. */
    private List<Run> sides(String folder) {
        return read.computeIfAbsent(folder, this::read);
    }

    private List<Run> read(String folder) {
        try (Stream<Path> runs = Files.list(kept.resolve(folder))) {
            List<Path> all = runs.filter(run -> Files.exists(run.resolve("run.json"))).sorted(Comparator.comparing(Path::getFileName)).toList();
            String newest = time(all.get(all.size() - 1));
            return all.stream().filter(run -> time(run).equals(newest)).sorted(Comparator.comparingInt((Path run) -> run.toString().length())).map(Runs::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String time(Path run) {
        return run.getFileName().toString().split("_")[0];
    }

    /** As it was typed, but for flags of a side that was not told: its forks failed. */
    private String option(String folder, Set<String> told) {
        List<String> command = sides(folder).get(0).conditions().getAsJsonArray("command").asList().stream().map(word -> word.getAsString()).toList();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < command.size() - 1; i++) {
            String value = command.get(i + 1);
            if (OPTIONS.contains(command.get(i)) && (!command.get(i).equals(FLAGS) || told.contains(value.split("=")[0]))) {
                kept.add(command.get(i) + " " + (value.contains(" ") ? "\"" + value + "\"" : value));
            }
        }
        return String.join(" ", kept);
    }
}
