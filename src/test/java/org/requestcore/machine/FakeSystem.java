package org.requestcore.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tree of /proc and /sys. */
final class FakeSystem {
    private final Path root;

    FakeSystem(Path root) {
        this.root = root;
    }

    FakeSystem with(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
        return this;
    }

    SystemFiles files() {
        return new SystemFiles(root);
    }
}
