package org.requestcore.plan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.workload.BadInput;

/** A class path of another build, as a user types it. */
final class ClassPath {
    private ClassPath() {
    }

    /**
     * Whole paths, with {@code *} for all jars of a folder read as java reads it.
     *
     * @throws BadInput if an entry is not there
     */
    static String absolute(String typed) {
        List<Path> entries = new ArrayList<>();
        for (String entry : typed.split(File.pathSeparator)) {
            if (entry.endsWith("*")) {
                entries.addAll(jars(Path.of(entry.substring(0, entry.length() - 1))));
            } else {
                entries.add(Path.of(entry));
            }
        }
        entries.stream().filter(e -> !Files.exists(e)).findFirst().ifPresent(e -> {
            throw new BadInput("%s: no such file; --against takes another build's benchmarks.jar, or a class path".formatted(e));
        });
        return entries.stream().map(e -> e.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new BadInput(folder + ": no such folder; --against takes another build's benchmarks.jar, or a class path");
        }
    }
}
