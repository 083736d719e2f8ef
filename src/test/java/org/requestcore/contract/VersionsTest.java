package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    @TempDir
    private Path folder;

    @Test
    void everyContenderTellsAVersion() {
        Stream.concat(Stacks.all().stream(), JsonLibraries.all().stream()).forEach(c -> assertTrue(c.version().matches("\\d+[.]\\d\\S*"), c.name() + " " + c.version()));
        Stream.of("requestcore", "jmh", "micrometer").forEach(name -> assertTrue(Versions.all().get(name).matches("\\d+[.]\\d\\S*"), name + " " + Versions.all()));
    }

    @Test
    void theLibrarysOwnWordCountsMoreThanTheBuilds() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("META-INF/maven/a/b")).resolve("pom.properties"), "artifactId=b\nversion=2\n");
        Files.writeString(Files.createDirectories(folder.resolve("org/requestcore")).resolve("libraries.txt"), """

            The following files have been resolved:
               a:b:jar:1:compile
               c:d:jar:3.Final:runtime -- module c.d (auto)
               c:e:jar:linux-x86_64:4:compile
            """);
        try (URLClassLoader files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertEquals(Optional.of("2"), Versions.in(files, "a:b"));
            assertEquals(Optional.of("3.Final"), Versions.in(files, "c:d"));
            assertEquals(Optional.of("4"), Versions.in(files, "c:e"));
            assertEquals(Optional.empty(), Versions.in(files, "c:f"));
        }
    }

    @Test
    void whatNobodyTellsIsNotMadeUp() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Versions.of("a:b")).getMessage().startsWith("no version of a:b: "));
    }
}
