package org.requestcore.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
    private static final Pattern VERSION = Pattern.compile("<([\\w.]+[.]version)>([^<]+)</\\1>");

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

    /** An island's pom stands alone too: what it says again, it says as the suite's. */
    @Test
    void islandsAreOfTheReleasesThatTheSuiteNames() throws IOException {
        Map<String, String> ours = versions(Path.of("pom.xml"));
        try (Stream<Path> islands = Files.list(Path.of("src/island"))) {
            for (Path island : islands.toList()) {
                versions(island.resolve("pom.xml")).forEach((name, version) -> assertEquals(ours.get(name), version, island + ": " + name));
            }
        }
    }

    private static Map<String, String> versions(Path pom) throws IOException {
        return VERSION.matcher(Files.readString(pom)).results().collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    @Test
    void whatNobodyTellsIsNotMadeUp() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Versions.of("a:b")).getMessage().startsWith("no version of a:b: "));
    }
}
