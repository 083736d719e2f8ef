package org.requestcore.run;

import java.io.IOException;
import java.io.UncheckedIOException;
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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

import org.requestcore.workload.BadInput;

/**
 * Where a run is kept: {@code jmh-results/<date>T<time>_<host>_jdk<version>_<gc>/}, with {@code run.json}, which tells the conditions, and one JMH
 * result file a concern, in JMH's own schema. Written anew after each row, so that a run that is stopped leaves what it has.
 */
final class RunFolder {
    private static final String BENCHMARKS = "org.requestcore.bench.";

    private final Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private final Path folder;
    private final Map<String, Object> conditions;

    private RunFolder(Path folder, Map<String, Object> conditions) {
        this.folder = folder;
        this.conditions = conditions;
    }

    /**
     * @param collector  of the forks
     * @param conditions what run.json says
     * @throws BadInput if the folder can't be made
     */
    static RunFolder create(Path parent, String collector, Map<String, Object> conditions) {
        String name = "%s_%s_jdk%s_%s".formatted(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss").format(LocalDateTime.now(ZoneOffset.UTC)),
            Environment.host().replaceAll("[^A-Za-z0-9.-]", "-"), Runtime.version().feature(), collector);
        RunFolder folder = new RunFolder(parent.resolve(name), conditions);
        try {
            Files.createDirectories(folder.folder);
        } catch (IOException e) {
            throw new BadInput(folder.folder + ": can't be made; start where you may write");
        }
        folder.writeConditions();
        return folder;
    }

    Path path() {
        return folder;
    }

    /** @param more what is known by now, e.g. the end of the run */
    void add(String name, Object more) {
        conditions.put(name, more);
        writeConditions();
    }

    void write(Collection<RunResult> results) {
        Map<String, List<RunResult>> concerns = results.stream().collect(Collectors.groupingBy(RunFolder::concern, TreeMap::new, Collectors.toList()));
        concerns.forEach((concern, rows) -> replace(concern + ".json", file -> ResultFormatFactory.getInstance(ResultFormatType.JSON, file.toString()).writeOut(rows)));
    }

    private static String concern(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.startsWith(BENCHMARKS) ? name.substring(BENCHMARKS.length(), name.indexOf('.', BENCHMARKS.length())) : "other";
    }

    private void writeConditions() {
        replace("run.json", file -> Files.writeString(file, gson.toJson(conditions) + "\n"));
    }

    private interface Writer {
        void write(Path file) throws IOException;
    }

    /** By renaming, so that a file is whole whenever the process is killed. */
    private void replace(String name, Writer writer) {
        Path next = folder.resolve(name + ".next");
        try {
            writer.write(next);
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
