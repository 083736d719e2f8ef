package org.requestcore.result;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import org.requestcore.run.folder.RunFolder;
import org.requestcore.workload.BadInput;

/** Reads what {@code run} keeps, and what any JMH writes. */
public final class Runs {
    private static final Path KEPT = Path.of("jmh-results");
    private static final String CONDITIONS = "run.json";

    private Runs() {
    }

    /**
     * @param path a run's folder, or a JSON file of JMH's
     * @throws BadInput if there is none, it can't be read, it isn't JMH's, or there is no row in it
     */
    public static Run read(Path path) {
        if (!Files.exists(path)) {
            throw new BadInput(path + ": no such run" + instead());
        }
        boolean folder = Files.isDirectory(path);
        JsonObject conditions = folder ? conditions(path.resolve(CONDITIONS)) : new JsonObject();
        List<Reader> unfinished = folder ? RunFolder.unfinished(path) : List.of();
        List<Row> rows = unfinished.isEmpty()
            ? (folder ? files(path) : List.of(path)).parallelStream().map(Runs::rows).flatMap(List::stream).toList()
            : unfinished.stream().map(results -> rows(path, results)).flatMap(List::stream).toList();
        if (rows.isEmpty() && new Facts(conditions).cold().isEmpty()) {
            throw new BadInput(path + ": no rows" + (folder ? "; is it a run's folder?" : ""));
        }
        return new Run(path.toAbsolutePath().normalize().getFileName().toString(), conditions, rows);
    }

    /** Several at once, side by side. In their order. */
    public static List<Run> readAll(List<Path> paths) {
        return paths.parallelStream().map(Runs::read).toList();
    }

    /**
     * The newest of those that have rows: one that was stopped before its first fork hides no other. A folder's name begins with the time of its run.
     *
     * @throws BadInput if there is none
     */
    public static Path newest(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(f -> Files.exists(f.resolve(CONDITIONS))).sorted(Comparator.reverseOrder()).filter(Runs::hasRows).findFirst()
                .orElseThrow(() -> new BadInput("no run with rows in " + folder + "; name the folder of one: report RUN"));
        } catch (IOException e) {
            throw new BadInput("no " + folder + " here; name the run's folder: report RUN");
        }
    }

    /** Whether a run's folder has any: all its forks may have failed. */
    public static boolean hasRows(Path run) {
        return !files(run).isEmpty() || !RunFolder.unfinished(run).isEmpty();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json") && !f.endsWith(CONDITIONS)).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder);
        }
    }

    private static List<Row> rows(Path file) {
        // unlike Files.newBufferedReader it lets pass what isn't UTF-8: see JmhFile
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return rows(file, reader);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static List<Row> rows(Path source, Reader reader) {
        try {
            return JmhFile.read(reader);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new BadInput(source + ": not a JSON result of JMH's (-rf json): " + firstLine(e));
        }
    }

    private static JsonObject conditions(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (NoSuchFileException e) {
            return new JsonObject();
        } catch (IOException e) {
            throw unreadable(file);
        } catch (JsonParseException | IllegalStateException e) {
            throw new BadInput(file + ": not JSON that tells a run's conditions: " + firstLine(e));
        }
    }

    private static BadInput unreadable(Path file) {
        return new BadInput(file + ": can't be read; look at its permissions");
    }

    /** gson's messages end in a line that points to its web site. */
    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static String instead() {
        try (Stream<Path> kept = Files.list(KEPT)) {
            String latest = kept.filter(folder -> Files.exists(folder.resolve(CONDITIONS))).sorted(Comparator.reverseOrder()).limit(3).map(Path::toString).collect(Collectors.joining(", "));
            return latest.isEmpty() ? "; " + KEPT + " has none either" : "; there are " + latest;
        } catch (IOException e) {
            return "; here is no " + KEPT + " either";
        }
    }
}
