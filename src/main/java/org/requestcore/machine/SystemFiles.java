package org.requestcore.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * /proc and /sys. What isn't there, as on other systems, or may not be read, is empty: nobody has to tell systems apart.
 *
 * @param root of the tree; tests hand over trees of their own
 */
record SystemFiles(Path root) {
    static final SystemFiles HOST = new SystemFiles(Path.of("/"));

    /** @param file from the root, without a leading slash */
    Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(root.resolve(file)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    List<String> lines(String file) {
        return text(file).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** What stands after {@code name:} in a file of such lines; the first. */
    Optional<String> entry(String file, String name) {
        return lines(file).stream().filter(line -> line.split(":", 2)[0].strip().equals(name)).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
    }

    /** Names in a folder that match, in order. */
    List<String> names(String folder, String regex) {
        try (Stream<Path> paths = Files.list(root.resolve(folder))) {
            return paths.map(path -> path.getFileName().toString()).filter(name -> name.matches(regex)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
