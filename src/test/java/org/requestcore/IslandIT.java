package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack whose library is there twice: in one release for all, and in another on its island. Its forks load the island's, and nobody else does. */
class IslandIT {
    private static final Path STACK = Path.of("src", "test", "resources", "island");
    private static final String ROW = "RouteMatch -p stack=islander -p table=gplus -p probe=static -p profile=clean -wi 0 -i 1 -r 50ms";

    @TempDir
    private static Path folder;
    private static String here;
    private static String other;

    @BeforeAll
    static void buildTwice() throws IOException {
        here = build("here", "2.0");
        other = build("other", "3.0");
    }

    /** @return a class path with the library's shared release; the island is beside its first jar */
    private static String build(String name, String islands) throws IOException {
        Path home = Files.createDirectory(folder.resolve(name));
        Path shared = library(home, "shared", "1.0");
        library(home, "island", islands);
        Path stacks = StackJar.build(STACK, home, shared);
        return String.join(File.pathSeparator, Jar.FILE.toString(), stacks.toString(), shared.toString());
    }

    private static Path library(Path home, String name, String release) throws IOException {
        Path sources = Files.createDirectories(home.resolve(name));
        Files.writeString(sources.resolve("Library.java"), "package madeup; public class Library { public static String release() { return \"%s\"; } }".formatted(release));
        Path pom = Files.createDirectories(sources.resolve("META-INF/maven/made.up/library")).resolve("pom.properties");
        Files.writeString(pom, "groupId=made.up\nartifactId=library\nversion=" + release + "\n");
        return Files.move(StackJar.build(sources, Files.createDirectory(home.resolve(name + "-made"))), home.resolve(name + ".jar"));
    }

    @Test
    void forksOfBothSidesLoadTheirIslandsAndTellIt() throws Exception {
        Jar.Result run = main("-Xlog:class+load:file=" + folder.resolve("classes-%p.log"), ROW + " -f 1 --run-dir run --against " + other);
        assertEquals(0, run.exit(), run.all());
        told("run", "2.0");
        told("run_base", "3.0");
        List<String> sources = new ArrayList<>();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.filter(f -> f.getFileName().toString().startsWith("classes-")).toList()) {
                sources.add(Files.readAllLines(log).stream().filter(l -> l.contains(" madeup.Library source: ")).map(l -> l.replaceFirst(".*source: file:", "")).findFirst().orElse("none"));
            }
        }
        sources.sort(null);
        assertEquals(List.of(folder.resolve("here/island.jar").toString(), folder.resolve("other/island.jar").toString(), "none"), sources, "the JVM that plans loads neither");
    }

    private static void told(String run, String release) throws IOException {
        JsonObject conditions = JsonParser.parseString(Files.readString(folder.resolve(run).resolve("run.json"))).getAsJsonObject();
        JsonObject islander = conditions.getAsJsonObject("contenders").getAsJsonObject("stack").getAsJsonObject("islander");
        assertEquals(release, islander.getAsJsonObject("decisions").get("library").getAsString());
        assertEquals(release + " from island.jar", islander.getAsJsonObject("loaded").get("made.up:library").getAsString());
    }

    @Test
    void verifyProvesItWhereItsLibraryIs() throws Exception {
        Jar.Result verify = main("-Xshare:auto", "verify -p stack=islander -p table=gplus");
        assertEquals(0, verify.exit(), verify.all());
        assertTrue(verify.out().contains("ok      islander") && verify.out().endsWith("3 proofs, 0 broken, 2 absent\n"), verify.all());
    }

    @Test
    void whatCannotHaveItsIslandIsRefusedInOneLine() throws Exception {
        Jar.Result inside = main("-Xshare:auto", ROW + " -f 0");
        assertEquals(2, inside.exit(), inside.all());
        assertEquals("stack 'islander' has libraries of its own, which only its own forks load; leave out -f 0\n", inside.err());
    }

    @Test
    void isAbsentWithoutItsIsland() throws Exception {
        String missing = build("missing", "2.0");
        Files.delete(folder.resolve("missing/island.jar"));
        Jar.Result alone = Jar.java(folder, arguments(missing, ROW + " -f 1"));
        assertEquals(2, alone.exit(), alone.all());
        assertEquals("no row is left: islander: its libraries are not there: no file " + folder.resolve("missing/island.jar") + "\n", alone.err());
        Jar.Result against = main("-Xshare:auto", ROW + " -f 1 --against " + missing);
        assertEquals(2, against.exit(), against.all());
        assertTrue(against.err().startsWith(folder.resolve("missing/island.jar") + ": no such file, but forks of stack 'islander' need it"), against.all());
    }

    private static Jar.Result main(String flag, String arguments) throws Exception {
        return Jar.java(folder, Stream.concat(Stream.of(flag), arguments(here, arguments).stream()).toList());
    }

    private static List<String> arguments(String classPath, String arguments) {
        return Stream.concat(Stream.of("-cp", classPath, "org.requestcore.Main"), Stream.of(arguments.split(" "))).toList();
    }
}
