package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;
import org.requestcore.contract.Versions;
import org.requestcore.contract.island.Islands;

/** What a user does with the jar. */
class JarIT {
    private static final List<String> TINY = List.of("-f", "1", "-wi", "1", "-i", "1", "-w", "100ms", "-r", "100ms");

    @TempDir
    private Path folder;

    @Test
    void listsBenchmarks() throws Exception {
        Jar.Result list = Jar.run(folder, "-l");
        assertEquals(0, list.exit(), list.all());
        assertTrue(list.out().contains("RequestBenchmark.serve") && list.out().contains("RouteMatchBenchmark.match"), list.all());
        assertTrue(Jar.run(folder, "-lp", "RouteMatch").out().contains("param \"table\""));
        assertTrue(Jar.run(folder, "-h").out().contains("-prof"));
        assertTrue(Jar.run(folder, "-lprof").out().contains("gc"));
    }

    @Test
    void verifiesEveryContender() throws Exception {
        Jar.Result verify = Jar.run(folder, "verify");
        assertEquals(0, verify.exit(), verify.all());
        assertTrue(verify.out().contains("0 broken"), verify.all());
        assertFalse(verify.all().contains("SLF4J"), verify.all());
    }

    /** It works in a JVM of its own, that has one compiler only. */
    @Test
    void verifyLeavesNothingRunningWhenItIsEnded() throws Exception {
        Process verify = Jar.start(folder, List.of("-jar", Jar.FILE.toString(), "verify"));
        Optional<ProcessHandle> again = Optional.empty();
        while (again.isEmpty() && verify.isAlive()) {
            again = verify.children().findFirst();
        }
        assertTrue(again.isPresent(), Jar.read(folder.resolve("err.txt")));
        verify.destroy();
        again.get().onExit().get(1, TimeUnit.MINUTES);
        assertTrue(verify.waitFor(1, TimeUnit.MINUTES));
        assertEquals(143, verify.exitValue());
    }

    @Test
    void verifiesTheUsersTable() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), "openapi: 3.1.0\npaths:\n  /pets/{pet}:\n    get: {}\n  /pets:\n    get: {}\n    post: {}\n");
        Jar.Result verify = Jar.run(folder, "verify", "-p", "stack=floor,radix", "-p", "table=mine.yaml");
        assertEquals(0, verify.exit(), verify.all());
        assertEquals(2, verify.out().lines().filter(l -> l.startsWith("ok") && l.contains("mine.yaml")).count(), verify.all());
    }

    @Test
    void measuresForkedRowsAndKeepsThem() throws Exception {
        Jar.Result run = Jar.run(folder, with("RequestBenchmark", "-p", "stack=netty", "-p", "shape=canned", "-p", "wire=wrk", "-p", "profile=clean", "-prof", "gc",
            "-rf", "json", "-rff", "rows.json"));
        assertEquals(0, run.exit(), run.all());
        assertFalse(run.all().contains("SLF4J"), run.all());
        JsonArray rows = JsonParser.parseString(Files.readString(folder.resolve("rows.json"))).getAsJsonArray();
        assertEquals(1, rows.size());
        JsonObject row = rows.get(0).getAsJsonObject();
        assertEquals("netty", row.getAsJsonObject("params").get("stack").getAsString());
        assertTrue(row.getAsJsonObject("secondaryMetrics").keySet().stream().anyMatch(m -> m.endsWith("gc.alloc.rate.norm")), row.toString());
        Path kept = onlyFolder(folder.resolve("jmh-results"));
        assertEquals(rows, JsonParser.parseString(Files.readString(kept.resolve("request.json"))));
        JsonObject conditions = JsonParser.parseString(Files.readString(kept.resolve("run.json"))).getAsJsonObject();
        assertTrue(conditions.keySet().containsAll(List.of("command", "started", "ended", "collector", "environment", "noise", "versions", "jvm")), conditions.toString());
        JsonObject contenders = conditions.getAsJsonObject("contenders");
        String netty = Versions.of("io.netty:netty-codec-http");
        JsonObject told = contenders.getAsJsonObject("stack").getAsJsonObject("netty");
        assertEquals(List.of("version", "request", "decisions", "loaded"), List.copyOf(told.keySet()));
        assertEquals(netty, told.get("version").getAsString());
        assertEquals(netty + " from benchmarks.jar", told.getAsJsonObject("loaded").get("io.netty:netty-codec-http").getAsString());
        assertTrue(contenders.getAsJsonObject("library").getAsJsonObject("jackson").has("loaded"), "what the App encodes with");
    }

    @Test
    void absentRowsAreNotRun() throws Exception {
        Jar.Result run = Jar.run(folder, with("RouteMatch", "-p", "stack=harness,netty,floor", "-p", "profile=clean", "-rf", "json", "-rff", "rows.json"));
        assertEquals(0, run.exit(), run.all());
        JsonArray rows = JsonParser.parseString(Files.readString(folder.resolve("rows.json"))).getAsJsonArray();
        assertEquals(List.of("harness", "floor"), rows.asList().stream().map(r -> r.getAsJsonObject().getAsJsonObject("params").get("stack").getAsString()).toList());
        assertTrue(run.out().contains("# Absent: netty: "), run.all());
        assertFalse(run.out().contains("<failure>"), run.all());
    }

    @Test
    void retainedHeapIsAMetricOfTheMemoryRows() throws Exception {
        Jar.Result run = Jar.run(folder, "RetainedTable", "-p", "stack=radix", "-p", "table=gplus", "-f", "1");
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().lines().anyMatch(l -> l.matches("RetainedTableBenchmark.keep:retained .* [1-9]\\S* .*B/op")), run.all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NoSuchBenchmark                                  | no benchmark matches
        RouteMatch -p stack=netti                        | stack 'netti' is unknown; did you mean 'netty'? take one of
        RouteMatch -p table=gone.routes                  | gone.routes: no such file
        RouteMatch -p table=github2                      | table 'github2' is unknown
        RouteMatch -p probe=any                          | probe 'any' is unknown
        RouteMatch -p stcak=netty                        | no selected benchmark has a parameter 'stcak'
        RouteMatch -p stack=netty                        | no row is left: netty
        RequestBenchmark -p shape=whole                  | shape 'whole' is unknown
        RequestBenchmark -p wire=http2                   | wire 'http2' is unknown
        Pipeline -p pipeline=3                           | pipeline '3' is unknown
        ChainDispatch -p depth=65                        | depth '65' is out of range
        Encode -p library=gson                           | library 'gson' is unknown
        Encode -p payload=big                            | payload 'big' is unknown
        RouteMatch -wrong                                | -h tells JMH's options
        ***                                              | no regular expression
        RouteMacth                                       | did you mean 'RouteMatch'?
        reprot jmh-results                               | did you mean 'report'?
        RouteMatch -p stack=netti                        | did you mean 'netty'?
        RouteMatch -prof foo                             | -prof foo: is unknown
        RouteMatch -prof alloc:x=1                       | has no options
        RouteMatch --wrong                               | --help ours
        --shard 4/4                                      | I counts from 0 to 3
        --shard 0/99                                     | take N up to that
        --selections gone.selections                     | gone.selections: no such file
        --selections tour RouteMatch                     | leave out RouteMatch
        RouteMatch --against gone.jar                    | gone.jar: no such file
        RouteMatch --against gone.jar -f 0               | --against needs forks
        RouteMatch -wm BULK -p stack=netty,floor         | narrow them with -p
        RouteMatch -wm BULK -p stack=floor --shard 0/1   | leave out --shard
        RouteMatch -p stack=floor -rff gone/rows.csv     | -rff gone/rows.csv: can't be written
        RouteMatch -p stack=floor -o gone/log.txt        | -o gone/log.txt: can't be written
        resume gone                                      | gone: no run
        merge gone                                       | gone: no run
        report gone                                      | gone
        compare gone gone                                | gone
        list NoSuchBenchmark                             | no benchmark matches
        verify -p stack=netti                            | stack 'netti' is unknown
        verify -p table=gone.yaml                        | gone.yaml: no such file
        verify -p shape=canned                           | verify has no parameter 'shape'
        verify --json                                    | Missing required argument(s): --hostile; verify --help
        verify --hostile -p table=github                 | --hostile is for request cores; leave out -p table
        verify --hostile -p stack=harness,radix          | no request core is left
        verify --wrong                                   | Unknown option: '--wrong'; verify --help tells the options
        compare                                          | Missing required parameters: 'BASE', 'HEAD'; compare --help
        resume                                           | Missing required parameter: 'RUN'; resume --help
        report --json --markdown                         | --json, --markdown are mutually exclusive
        help comparr                                     | Unknown subcommand 'comparr'
        RouteMatch -jvm gone/java                        | -jvm gone/java: can't be started
        RouteMatch --fail-above 5%                       | add --against
        RouteMatch --collectors serial                   | give two different ones
        RouteMatch --collectors serial,serial            | give two different ones
        RouteMatch --collectors serial,cms               | 'cms' is unknown
        RouteMatch --collectors serial,g1 -f 0           | --collectors needs forks
        RouteMatch --collectors serial,g1 --jdks a,b     | give one of them
        RouteMatch --collectors serial,g1 -jvmArgs -XX:+UseG1GC | leave out -XX:+UseG1GC
        RouteMatch --jdks gone                           | give two or more
        RouteMatch --flags mine=-XX:+NoSuchFlag          | this JVM doesn't start with them
        RouteMatch --flags a/b=-Xint                     | the name is a folder's
        bytes gone --check gone.json                     | gone: no such run
        bytes gone                                       | Missing required argument
        RouteMatch --jdks gone,gone/java                 | --jdks gone: can't be started
        RouteMatch --fail-above 0.05 --against gone.jar  | has no sign
        RouteMatch --markdown                            | add --against
        """)
    void badInputIsOneLine(String arguments, String expected) throws Exception {
        Jar.Result run = Jar.run(folder, arguments.split(" "));
        assertEquals(2, run.exit(), run.all());
        assertEquals(1, run.err().lines().count(), run.all());
        assertTrue(run.err().startsWith(expected) || run.err().contains(expected) && !run.err().contains("Exception"), run.all());
        assertFalse(run.err().startsWith("org."), "a class name: " + run.all());
        assertFalse(Files.exists(folder.resolve("jmh-results")), "an empty folder");
    }

    @Test
    void tellsItsVersionAndItself() throws Exception {
        Jar.Result version = Jar.run(folder, "--version");
        assertEquals(0, version.exit(), version.all());
        assertTrue(version.out().matches("requestcore \\S+, commit \\S+, JMH \\S+\\R"), version.all());
        Jar.Result help = Jar.run(folder, "help");
        assertEquals(0, help.exit(), help.all());
        assertEquals(Jar.run(folder, "--help").out(), help.out());
        List.of("help ", "130 ", "143 ", "--version").forEach(part -> assertTrue(help.out().contains(part), part + help.all()));
        assertTrue(Jar.run(folder, "help", "compare").out().contains("--across=CONDITION"), "a command's");
    }

    /** No terminal, no COLUMNS: eighty; COLUMNS is obeyed; and the locale C has but ASCII. */
    @ParameterizedTest
    @CsvSource({"'',80", "60,60", "132,132"})
    void linesFitTheScreen(String columns, int width) throws Exception {
        String run = Path.of("jmh-results", "2026-11-24T085334_vm_jdk17_g1").toAbsolutePath().toString();
        for (String arguments : List.of("--help", "help compare", "list", "verify -p stack=undertow,netty -p table=article", "report " + run, "compare " + run + " " + run)) {
            Jar.Result said = Jar.limited(folder, "export LC_ALL=C COLUMNS=" + columns, Stream.concat(Stream.of("-jar", Jar.FILE.toString()), Stream.of(arguments.split(" "))).toList());
            assertEquals(0, said.exit(), said.all());
            assertTrue(said.out().lines().count() > 3, said.all());
            said.out().lines().forEach(line -> assertTrue(line.length() <= width, arguments + ": " + line.length() + ": " + line));
            assertTrue(said.out().chars().allMatch(c -> c < 128 && c != '?'), arguments + said.all());
        }
    }

    @Test
    void jarHoldsWhatItNeedsAndNothingElse() throws IOException {
        try (JarFile jar = new JarFile(Jar.FILE.toFile())) {
            assertEquals("true", jar.getManifest().getMainAttributes().getValue("Multi-Release"));
            List<String> names = jar.stream().map(JarEntry::getName).toList();
            assertTrue(names.stream().noneMatch(n -> n.endsWith("module-info.class") || n.matches("META-INF/[^/]+\\.(SF|DSA|RSA)")));
            assertTrue(names.stream().anyMatch(n -> n.startsWith("META-INF/versions/")));
        }
        assertFalse(Files.exists(Path.of("dependency-reduced-pom.xml")));
    }

    /** Some libraries' own word is lost in a jar of all. */
    @Test
    void jarTellsTheVersionsOfLibraries() throws IOException {
        Set<String> libraries = Stream.concat(Stacks.all().stream().filter(Islands::isHere), JsonLibraries.all().stream()).flatMap(c -> c.libraries().keySet().stream()).collect(Collectors.toSet());
        assertTrue(libraries.contains("io.vertx:vertx-core"), libraries.toString());
        try (URLClassLoader files = new URLClassLoader(new URL[] {Jar.FILE.toUri().toURL()}, null)) {
            libraries.forEach(library -> assertEquals(Optional.of(Versions.of(library)), Versions.in(files, library), library));
        }
    }

    private static String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(TINY);
        return all.toArray(String[]::new);
    }

    private static Path onlyFolder(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.reduce((a, b) -> {
                throw new AssertionError("two runs: " + a + ", " + b);
            }).orElseThrow();
        }
    }
}
