package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands for an own stack, as they stand there, in a copy of the sources. What is installed goes to a repository of the test's own. */
class ExampleIT {
    private static final Pattern COMMANDS = Pattern.compile("<!-- example -->\\n(.*?)<!-- /example -->", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[;\\d]*m");

    @TempDir
    private Path folder;

    @Test
    void commandsOfTheReadmeBuildProveAndMeasureIt() throws Exception {
        Path project = folder.resolve("requestcore");
        for (String part : List.of("pom.xml", "src/main", "src/article", "src/island", "src/example/pom.xml", "src/example/src")) {
            copy(Path.of(part), project.resolve(part));
        }
        Matcher block = COMMANDS.matcher(Files.readString(Path.of("README.md")));
        assertTrue(block.find(), "no commands in the README");
        String script = "set -e\n" + block.group(1).strip().replaceAll("(?m)^ +", "");
        Path log = folder.resolve("log.txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).directory(project.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = shell.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + Path.of(System.getProperty("maven.home"), "bin") + ":" + environment.get("PATH"));
        environment.put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository());
        Process process = shell.start();
        boolean ended = process.waitFor(15, TimeUnit.MINUTES);
        process.destroyForcibly();
        String all = COLOUR.matcher(Jar.read(log)).replaceAll("");
        assertTrue(ended, all);
        assertEquals(0, process.exitValue(), all);
        for (String test : List.of("MineContractTest", "MineAllocationTest")) {
            assertTrue(all.lines().anyMatch(l -> l.matches(".*Tests run: .*Failures: 0, Errors: 0.*mine\\." + test)), test + all);
        }
        assertTrue(all.lines().anyMatch(l -> l.matches("ok +mine +router +github *")), all);
        assertTrue(all.lines().anyMatch(l -> l.matches("ok +mine +middleware *")), all);
        assertTrue(all.lines().anyMatch(l -> l.startsWith("RouteMatchBenchmark.match") && l.contains(" mine ")), all);
        requireOurVersions(project.resolve("src/example/target/lib"));
    }

    /** Though the example's pom names none of them, nor imports what manages them here. */
    private static void requireOurVersions(Path lib) throws IOException {
        Set<String> ours = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(entry -> Path.of(entry).getFileName().toString()).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(lib)) {
            List<String> others = files.map(file -> file.getFileName().toString()).filter(name -> !ours.contains(name)).sorted().toList();
            assertEquals(List.of("jauter", "requestcore"), others.stream().map(name -> name.replaceFirst("-\\d.*", "")).toList(), others.toString());
        }
    }

    /** Of its own for what this build installs; all else is the user's, by links, so that nothing is fetched twice. */
    private static Path repository() throws IOException {
        Path users = Path.of(System.getProperty("maven.repo.local"));
        Path own = Files.createDirectories(Path.of("target", "example-repository", "org").toAbsolutePath());
        link(users, own.getParent(), "org");
        link(users.resolve("org"), own, "requestcore");
        return own.getParent();
    }

    private static void link(Path from, Path to, String without) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(e -> !e.getFileName().toString().equals(without)).toList()) {
                Path link = to.resolve(entry.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, entry);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = file.equals(from) ? to : to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
