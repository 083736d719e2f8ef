package org.requestcore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.report.Markdown;
import org.requestcore.report.MarkdownReport;
import org.requestcore.result.Summary;
import org.requestcore.result.Summary.Table;

/** What pages say of single rows: their figures, the classes that they allocate, the methods that their time goes to. */
final class ReadmeProfiles {
    private static final int CLASSES = 10;
    private static final int METHODS = 12;
    private static final String AGAIN = "java -jar target/benchmarks.jar ";

    /** Runs whose times are no result stand apart. */
    private static final String PROFILES = "profiles";

    private final Path kept;
    private final List<Summary> runs;
    private final List<Summary> profiled;

    ReadmeProfiles(Path kept) throws IOException {
        this.kept = kept;
        runs = new ReadmeResults(kept).runs();
        profiled = new ReadmeResults(kept.resolve(PROFILES)).runs();
    }

    /**
     * Rows as a page names them: {@code RouteMatchBenchmark.match stack=radix,floor table=github}.
     *
     * @param name       of the parameter that tells contenders apart
     * @param conditions the other parameters
     */
    record Rows(String benchmark, String name, List<String> contenders, Map<String, String> conditions) {
        static Rows of(String text) {
            String[] words = text.strip().split("\\s+");
            Map<String, String> params = Arrays.stream(words).skip(1).map(word -> word.split("=", 2)).collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, LinkedHashMap::new));
            String name = Stream.of("stack", "library").filter(params::containsKey).findFirst().orElseThrow();
            List<String> contenders = List.of(params.remove(name).split(","));
            return new Rows(words[0], name, contenders, params);
        }

        String selection(String contenders) {
            return benchmark + conditions.entrySet().stream().map(c -> " -p " + c.getKey() + "=" + c.getValue()).collect(Collectors.joining()) + " -p " + name + "=" + contenders;
        }
    }

    String block(String kind, Rows rows) {
        return switch (kind) {
            case "figures" -> figures(rows);
            case "classes" -> classes(rows);
            default -> methods(rows);
        };
    }

    /** From the newest run that has all of them, as the table of all contenders has them. */
    private String figures(Rows rows) {
        for (Summary run : runs) {
            for (Table table : run.tables()) {
                List<Summary.Line> lines = table.lines().stream().filter(l -> rows.contenders().contains(l.contender())).toList();
                if (table.benchmark().equals(rows.benchmark()) && table.conditions().equals(rows.conditions()) && lines.size() == rows.contenders().size()) {
                    Table some = new Table(table.concern(), table.benchmark(), table.contenderName(), table.conditions(), table.unit(), table.lowerIsBetter(), lines);
                    int forks = lines.stream().mapToInt(Summary.Line::forks).max().orElseThrow();
                    return "\n" + MarkdownReport.table(some) + again("", run, rows.selection(lines.stream().map(Summary.Line::contender).collect(Collectors.joining(","))) + " -f " + forks);
                }
            }
        }
        throw new AssertionError("no run has " + rows);
    }

    private String classes(Rows rows) {
        return profiled.stream().flatMap(run -> run.anatomies().stream().filter(a -> a.benchmark().equals(rows.benchmark()) && a.conditions().equals(rows.conditions()))
            .flatMap(a -> a.allocators().stream().filter(allocator -> rows.contenders().contains(allocator.contender()))
                .map(allocator -> "\n" + MarkdownReport.anatomy(a, allocator, CLASSES) + again(PROFILES + "/", run, rows.selection(allocator.contender() + (a.isNet() ? ",harness" : "")) + " -prof alloc")))).findFirst()
            .orElseThrow(() -> new AssertionError("no run has classes of " + rows));
    }

    private String methods(Rows rows) {
        for (Summary run : profiled) {
            Path graphs = kept.resolve(PROFILES).resolve(run.run()).resolve("flamegraphs");
            if (Files.isDirectory(graphs)) {
                try (Stream<Path> files = Files.walk(graphs)) {
                    List<Path> found = files.filter(f -> f.getFileName().toString().startsWith("collapsed-") && isOf(rows, f.getParent().getFileName().toString())).toList();
                    if (!found.isEmpty()) {
                        return "\n" + Samples.of(found.get(0), rows.benchmark()).table() + again(PROFILES + "/", run, rows.selection(rows.contenders().get(0)) + " -prof async:output=collapsed");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new AssertionError("no run has methods of " + rows);
    }

    /** JMH names a folder by benchmark, mode and parameters, in the order of their names. */
    private static boolean isOf(Rows rows, String folder) {
        Map<String, String> params = new TreeMap<>(rows.conditions());
        params.put(rows.name(), rows.contenders().get(0));
        return folder.endsWith("." + rows.benchmark() + "-AverageTime" + params.entrySet().stream().map(p -> "-" + p.getKey() + "-" + p.getValue()).collect(Collectors.joining()));
    }

    private static String again(String folder, Summary run, String selection) {
        return "\nRun [`%s`](%s%s). Again:\n\n    %s%s\n".formatted(run.run(), folder, run.run(), AGAIN, selection);
    }

    /**
     * Of the benchmark's thread, by the method that ran, and by those that had called it.
     *
     * @param all how many there are
     */
    private record Samples(Map<String, Long> self, Map<String, Long> total, long all) {
        /** @param file a stack a line, its frames separated by semicolons, and how often it was seen */
        static Samples of(Path file, String benchmark) throws IOException {
            Map<String, Long> self = new HashMap<>();
            Map<String, Long> total = new HashMap<>();
            long all = 0;
            for (String line : Files.readAllLines(file)) {
                long seen = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
                List<String> frames = Arrays.stream(line.substring(0, line.lastIndexOf(' ')).split(";")).map(Samples::method).toList();
                if (frames.contains(benchmark)) {
                    List<String> beneath = frames.subList(frames.indexOf(benchmark) + 1, frames.size());
                    all += seen;
                    self.merge(frames.get(frames.size() - 1), seen, Long::sum);
                    Set.copyOf(beneath).forEach(method -> total.merge(method, seen, Long::sum));
                }
            }
            return new Samples(self, total, all);
        }

        /** Class and method, as prose has them; native frames as they are. */
        private static String method(String frame) {
            return frame.substring(frame.lastIndexOf('/') + 1).replaceFirst("\\$\\$Lambda[^.]*\\.[^.]*(?=\\.)", "\\$\\$Lambda").replaceFirst("_\\[\\w\\]$", "");
        }

        String table() {
            return Markdown.table(List.of("method", "itself:", "with what it calls:"), self.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).limit(METHODS).map(e -> List.of(Markdown.text(e.getKey()), share(e.getValue()), share(total.getOrDefault(e.getKey(), e.getValue())))).toList());
        }

        private String share(long seen) {
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * seen / all);
        }
    }
}
