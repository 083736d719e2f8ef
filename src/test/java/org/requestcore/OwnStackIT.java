package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example of an own stack: compiled against the jar, packed into a jar of its own, verified and measured. */
class OwnStackIT {
    private static final Path SOURCES = Path.of("src", "example", "mine");

    @TempDir
    private Path folder;

    @Test
    void ownStackIsVerifiedAndMeasuredLikeOurs() throws Exception {
        Path jar = build();
        Jar.Result verify = main(jar, "verify", "-p", "stack=mine");
        assertEquals(0, verify.exit(), verify.all());
        assertTrue(verify.out().lines().anyMatch(l -> l.matches("ok +mine +router +github .*")), verify.all());
        assertTrue(verify.out().lines().anyMatch(l -> l.matches("absent +mine +router +github-full .*MineRouter knows no catch-all")), verify.all());
        Jar.Result run = main(jar, "RouteMatch", "-p", "stack=mine,radix", "-p", "profile=clean", "-f", "1", "-wi", "1", "-i", "1", "-w", "100ms", "-r", "100ms");
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith("RouteMatchBenchmark.match") && l.contains(" mine ")), run.all());
    }

    private Jar.Result main(Path jar, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("-cp", Jar.FILE + File.pathSeparator + jar, "org.requestcore.Main"));
        command.addAll(List.of(arguments));
        return Jar.java(folder, command);
    }

    private Path build() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> javac = new ArrayList<>(List.of("-cp", Jar.FILE.toString(), "-d", classes.toString(), "-proc:none"));
        try (Stream<Path> sources = Files.list(SOURCES)) {
            sources.filter(f -> f.toString().endsWith(".java")).forEach(f -> javac.add(f.toString()));
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new)));
        Path jar = folder.resolve("mine.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, classes);
            add(out, SOURCES);
        }
        return jar;
    }

    private static void add(JarOutputStream out, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".java")).toList()) {
                out.putNextEntry(new JarEntry(root.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
