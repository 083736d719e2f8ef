package org.requestcore.workload.routes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.requestcore.workload.BadInput;

/** Where tables come from: ours by name, the user's by file. */
public final class RouteTables {
    /** The shared tables, in the order in which they are listed and verified. */
    public static final List<String> NAMES = List.of("github", "github-full", "gplus", "parse", "static", "twilio", "article");

    /** The github table registered in another order, for routers that scan. */
    public static final String SHUFFLED = "github-shuffled";

    /** What every request core holds: the github table with the article's API in its middle, see {@link org.requestcore.workload.app.App#TABLE}. */
    public static final String APP = "app";

    private static final String SYNTHETIC = "synthetic-";

    /** By name. A plan asks often, and a table can have ten thousand routes. No table is kept that was not asked for: forks have a heap to measure. */
    private static final Map<String, RouteTable> OURS = new ConcurrentHashMap<>();

    /** By name, the user's files as they were read last. */
    private static final Map<String, Parsed> PARSED = new ConcurrentHashMap<>();

    private record Parsed(String text, RouteTable table) {
    }

    private RouteTables() {
    }

    /**
     * @param name one of {@link #NAMES}, {@link #SHUFFLED}, {@link #APP}, {@code synthetic-N}, or the name of a {@link TableFile}: {@code .routes} or OpenAPI (YAML or JSON)
     * @throws BadInput one line: the file, the line and the mend
     */
    public static RouteTable load(String name) {
        if (NAMES.contains(name) || name.equals(SHUFFLED) || name.equals(APP) || name.matches(SYNTHETIC + "[1-9][0-9]{0,5}")) {
            return OURS.computeIfAbsent(name, RouteTables::ours);
        }
        if (!TableFile.isFile(name)) {
            List<String> known = Stream.concat(NAMES.stream(), Stream.of(SHUFFLED, APP, SYNTHETIC + "N")).toList();
            throw new BadInput(BadInput.unknown("table", name, known).getMessage() + ", or a .routes, .yaml, .yml or .json file");
        }
        return file(TableFile.named(name));
    }

    private static RouteTable ours(String name) {
        return switch (name) {
            case SHUFFLED -> resource("github").shuffled(name);
            case APP -> resource("github").around(resource("article"), name);
            default -> name.startsWith(SYNTHETIC) ? SyntheticTable.of(name, Integer.parseInt(name.substring(SYNTHETIC.length()))) : resource(name);
        };
    }

    /** Parsed once: a document can have megabytes. */
    private static RouteTable file(TableFile file) {
        String text = read(file.file());
        Parsed known = PARSED.get(file.name());
        if (known == null || !known.text().equals(text)) {
            known = new Parsed(text, file.parse(text));
            PARSED.put(file.name(), known);
        }
        return known.table();
    }

    private static RouteTable resource(String name) {
        String file = name.equals("article") ? "article.yaml" : name + ".routes";
        try (InputStream in = RouteTables.class.getResourceAsStream(file)) {
            return new TableFile(file, false, "").parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).named(name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file; give the path of a .routes or OpenAPI file, or one of " + String.join(", ", NAMES));
        } catch (MalformedInputException e) {
            throw new BadInput(file, 1, "not UTF-8 text; save the file as UTF-8");
        } catch (IOException e) {
            throw new BadInput(file + ": can't be read (" + e.getClass().getSimpleName() + "); give a readable file");
        }
    }
}
