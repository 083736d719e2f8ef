package org.requestcore.run.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

import org.requestcore.machine.Environment;
import org.requestcore.plan.Invocation;
import org.requestcore.workload.BadInput;

/**
 * Where a run is kept: {@code run.json}, which tells the conditions, and one JMH result file a concern, in JMH's own schema. While it runs, its forks are
 * in the {@link Journal}; the result files are made of that in the end.
 */
public final class RunFolder {
    private static final String CONDITIONS = "run.json";
    private static final String ENDED = "ended";
    public static final String FAILURES = "failures";
    private static final String BENCHMARKS = "org.requestcore.bench.";
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;
    private final JsonObject conditions;

    private RunFolder(Path folder, JsonObject conditions) {
        this.folder = folder;
        this.conditions = conditions;
    }

    /**
     * A new one.
     *
     * @param wanted     by the user; null for {@code jmh-results/<date>T<time>_<host>_jdk<version>_<gc>} below the current directory
     * @param suffix     of that name, empty but for a second folder of one run
     * @param conditions what run.json says at first; has the collector and the JDK
     * @throws BadInput if the folder is there and not empty, or can't be made
     */
    public static RunFolder create(Path wanted, String suffix, JsonObject conditions) {
        Path folder = wanted == null ? free(Path.of("jmh-results", name(conditions) + suffix)) : wanted.resolveSibling(wanted.getFileName() + suffix);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new BadInput(folder + ": is not empty; name a new folder, or go on with: " + Invocation.with("resume", folder));
                }
            }
        } catch (IOException e) {
            throw new BadInput(folder + ": can't be made; start where you may write, or name a folder with --run-dir");
        }
        RunFolder run = new RunFolder(folder, conditions);
        run.writeConditions();
        return run;
    }

    /** @throws BadInput if it is none */
    public static RunFolder open(Path folder) {
        Path file = folder.resolve(CONDITIONS);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(folder + ": no run (it has no " + CONDITIONS + ")");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return new RunFolder(folder, GSON.fromJson(reader, JsonObject.class));
        } catch (IOException | JsonParseException e) {
            throw new BadInput(file + ": can't be read: " + e.getMessage());
        }
    }

    /**
     * The results so far of a run that has not ended, made of its journal: JMH's JSON, an array a concern.
     *
     * @return empty if it has ended, or is no run: then its files are what there is
     */
    public static List<Reader> unfinished(Path folder) {
        if (!Files.isRegularFile(folder.resolve(CONDITIONS)) || open(folder).hasEnded()) {
            return List.of();
        }
        return concerns(Results.of(Journal.read(folder), List.of())).values().stream().map(rows -> (Reader) new StringReader(json(rows))).toList();
    }

    public Path path() {
        return folder;
    }

    public JsonObject conditions() {
        return conditions;
    }

    /** Whether there is nothing to go on with. */
    public boolean isWhole() {
        return hasEnded() && (!conditions.has(FAILURES) || conditions.getAsJsonArray(FAILURES).isEmpty());
    }

    boolean hasEnded() {
        return conditions.has(ENDED);
    }

    /** @param more what is known by now, e.g. the end of the run; replaces what was there by that name */
    public void put(String name, Object more) {
        conditions.add(name, GSON.toJsonTree(more));
        writeConditions();
    }

    public void end(String when) {
        put(ENDED, when);
    }

    public void write(Collection<RunResult> results) {
        concerns(results).forEach((concern, rows) -> replace(concern + ".json", json(rows)));
    }

    private static Map<String, List<RunResult>> concerns(Collection<RunResult> results) {
        return results.stream().collect(Collectors.groupingBy(RunFolder::concern, TreeMap::new, Collectors.toList()));
    }

    private static String concern(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.startsWith(BENCHMARKS) ? name.substring(BENCHMARKS.length(), name.indexOf('.', BENCHMARKS.length())) : "other";
    }

    private static String json(List<RunResult> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultFormatFactory.getInstance(ResultFormatType.JSON, new PrintStream(bytes, false, StandardCharsets.UTF_8)).writeOut(rows);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String name(JsonObject conditions) {
        return "%s_%s_jdk%s_%s".formatted(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss").format(LocalDateTime.now(ZoneOffset.UTC)),
            Environment.host().replaceAll("[^A-Za-z0-9.-]", "-"), release(conditions), conditions.get("collector").getAsString());
    }

    /** Of the forks' JDK: 17 of "17.0.15+6". */
    private static String release(JsonObject conditions) {
        return conditions.getAsJsonObject("environment").get("jdk").getAsString().split("\\D")[0];
    }

    /** Two runs can begin within a second. */
    private static Path free(Path folder) {
        Path free = folder;
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolveSibling(folder.getFileName() + "-" + i);
        }
        return free;
    }

    private void writeConditions() {
        replace(CONDITIONS, GSON.toJson(conditions) + "\n");
    }

    /**
     * By renaming, so that a file is whole whenever the process is killed.
     *
     * @throws Unwritable if the disk is full
     */
    private void replace(String name, String text) {
        Path next = folder.resolve(name + ".next");
        try {
            Files.writeString(next, text);
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Unwritable(folder, name, e);
        }
    }
}
