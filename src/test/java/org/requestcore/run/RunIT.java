package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.Jar;

/** What may run, and what is kept of it: one at a time, split and joined, beside another build. */
class RunIT {
    @TempDir
    private Path folder;

    @Test
    void secondRunIsRefused() throws Exception {
        Process first = Jar.start(folder, TinyRuns.command(TinyRuns.ROUTERS, "--run-dir", "first"));
        TinyRuns.awaitLines(folder.resolve("first").resolve("journal.jsonl"), 1);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Jar.Result second = Jar.run(elsewhere, TinyRuns.arguments(TinyRuns.ROUTERS));
        first.destroyForcibly().waitFor();
        TinyRuns.awaitNoForks();
        assertEquals(2, second.exit(), second.all());
        assertEquals(1, second.err().lines().count(), second.all());
        assertTrue(second.err().contains("another run is under way"), second.all());
        assertFalse(Files.exists(elsewhere.resolve("jmh-results")));
    }

    /** Another suite's run: JMH has its lock. */
    @Test
    void runBesideAnotherSuiteIsRefused() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (FileChannel lock = FileChannel.open(temporary.resolve("jmh.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            List<String> command = new ArrayList<>(List.of("-Djava.io.tmpdir=" + temporary));
            command.addAll(TinyRuns.command(TinyRuns.ROUTERS));
            Jar.Result run = Jar.java(folder, command);
            assertEquals(2, run.exit(), run.all());
            assertEquals(1, run.err().lines().count(), run.all());
            assertTrue(run.err().contains("another run is under way"), run.all());
            assertFalse(Files.exists(folder.resolve("jmh-results")));
        }
    }

    @Test
    void jarThatIsNoBuildOfThisSuiteIsRefusedAndLeavesNothing() throws Exception {
        Files.writeString(folder.resolve("other.jar"), "no jar");
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(TinyRuns.ROUTERS, "--against", "other.jar", "--run-dir", "head"));
        assertEquals(2, run.exit(), run.all());
        assertEquals(1, run.err().lines().count(), run.all());
        assertFalse(Files.exists(folder.resolve("head")));
    }

    /** By the run, by its folder, also when it was gone on with, and by its report. */
    @Test
    void whatIsSkippedIsTold() throws Exception {
        Files.writeString(folder.resolve("shop.yaml"), "openapi: 3.1.0\npaths:\n  /a/{id}: {get: {}, put: {}}\n  /a/{key}: {get: {}}\n  /b#c: {get: {}}\n");
        List<String> rows = List.of("RouteMatch", "-p", "table=shop.yaml", "-p", "stack=harness,floor", "-p", "profile=clean", "-f", "1");
        Jar.Result refused = Jar.run(folder, TinyRuns.arguments(rows));
        assertEquals(2, refused.exit(), refused.all());
        assertTrue(refused.err().startsWith("shop.yaml:4: 2 of 4 routes can't be any: ") && refused.err().lines().count() == 1, refused.all());
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(rows, "--skip", "--run-dir", "skipped"));
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().contains("# Skipped: table shop.yaml?skip lacks 2 of 4 routes: line 4 GET /a/{key} (duplicate"), run.all());
        JsonElement told = TinyRuns.conditions(folder.resolve("skipped")).get("tables");
        JsonObject table = told.getAsJsonObject().getAsJsonObject("shop.yaml?skip");
        assertEquals(2, table.get("routes").getAsInt());
        assertTrue(table.getAsJsonArray("skipped").get(1).getAsString().startsWith("line 5 GET /b#c ("), table.toString());
        TinyRuns.forgetLast(folder.resolve("skipped"));
        Jar.Result resumed = Jar.run(folder, "resume", "skipped");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains("2 rows, 1 forks to run") && resumed.out().contains("# Skipped: "), resumed.all());
        assertEquals(told, TinyRuns.conditions(folder.resolve("skipped")).get("tables"));
        Jar.Result report = Jar.run(folder, "report", "skipped");
        assertTrue(report.out().replaceAll("\\s+", " ").contains("table shop.yaml?skip lacks 2 of 4 routes: skipped, see `tables` in run.json"), report.all());
    }

    @Test
    void shardsAreMergedIntoTheWhole() throws Exception {
        List<String> rows = List.of("EncodeBenchmark.freshArray", "-p", "library=harness,floor", "-p", "payload=message,user", "-f", "1");
        assertEquals(0, Jar.run(folder, TinyRuns.arguments(rows, "--run-dir", "whole")).exit());
        assertEquals(0, Jar.run(folder, TinyRuns.arguments(rows, "--run-dir", "a", "--shard", "0/2")).exit());
        Jar.Result alone = Jar.run(folder, "merge", "a");
        assertEquals(2, alone.exit(), alone.all());
        assertTrue(alone.err().contains("shard 1/2 is missing"), alone.all());
        assertEquals(0, Jar.run(folder, TinyRuns.arguments(rows, "--run-dir", "b", "--shard", "1/2")).exit());
        Jar.Result merge = Jar.run(folder, "merge", "b", "a", "--run-dir", "merged");
        assertEquals(0, merge.exit(), merge.all());
        assertEquals(TinyRuns.rows(folder.resolve("whole"), "json.json"), TinyRuns.rows(folder.resolve("merged"), "json.json"));
        assertEquals(2, TinyRuns.conditions(folder.resolve("merged")).getAsJsonArray("shards").size());
        assertEquals(TinyRuns.conditions(folder.resolve("whole")).get("rows"), TinyRuns.conditions(folder.resolve("merged")).get("rows"));
    }

    @Test
    void anotherBuildRunsBetweenOurs() throws Exception {
        Path base = Files.copy(Jar.FILE, folder.resolve("base.jar"));
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(List.of("RouteMatch", "-p", "stack=harness,floor", "-p", "profile=clean", "-f", "2"), "--against", "base.jar", "--run-dir", "head",
            "--fail-above", "900%", "--gate", "bytes", "--markdown"));
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().contains("\n**Nothing is worse by more than 900% (a ratio above 10) in B/op**\n"), run.all());
        assertEquals(List.of("harness", "floor"), TinyRuns.stacks(folder.resolve("head")));
        assertEquals(List.of("harness", "floor"), TinyRuns.stacks(folder.resolve("head_base")));
        assertEquals(TinyRuns.conditions(folder.resolve("head")).get("seed"), TinyRuns.conditions(folder.resolve("head_base")).get("seed"));
        assertTrue(run.out().contains(" not told apart"), run.all());
    }

    @Test
    void eachCollectorHasItsForksAndAFolder() throws Exception {
        List<String> rows = List.of("RouteMatch", "-p", "stack=harness", "-p", "profile=clean", "-f", "2");
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(rows, "--collectors", "serial,parallel,g1", "--run-dir", "run"));
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().contains("to serial") && run.out().lines().filter(line -> line.matches(" (serial|parallel|g1) +[0-9].*")).count() == 3, "they stand side by side: " + run.all());
        for (String collector : List.of("serial", "parallel", "g1")) {
            Path side = folder.resolve(collector.equals("serial") ? "run" : "run_" + collector);
            assertEquals(collector, TinyRuns.conditions(side).get("collector").getAsString());
            assertEquals("--collectors " + collector, TinyRuns.conditions(side).get("side").getAsString());
            assertTrue(Jar.read(side.resolve("routing.json")).toLowerCase(Locale.ROOT).contains("-xx:+use" + collector + "gc"), collector);
            assertEquals(2, TinyRuns.lines(side.resolve("journal.jsonl")));
        }
        TinyRuns.forgetLast(folder.resolve("run_g1"));
        Jar.Result resumed = Jar.run(folder, "resume", "run");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains("1 rows, 1 forks to run"), resumed.all());
        assertEquals(2, TinyRuns.lines(folder.resolve("run_g1").resolve("journal.jsonl")));
    }

    @Test
    void flagsHaveTheirForksAndAFolder() throws Exception {
        List<String> rows = List.of("RouteMatch", "-p", "stack=harness", "-p", "profile=clean", "-f", "1");
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(rows, "--flags", "noescape=-XX:-DoEscapeAnalysis -XX:-EliminateLocks", "--flags", "tight=-Xmx64m -Xms64m", "--run-dir", "run"));
        assertEquals(0, run.exit(), run.all());
        assertFalse(Jar.read(folder.resolve("run").resolve("routing.json")).contains("DoEscapeAnalysis"));
        assertTrue(Jar.read(folder.resolve("run_noescape").resolve("routing.json")).contains("-XX:-EliminateLocks"));
        assertEquals("--flags tight", TinyRuns.conditions(folder.resolve("run_tight")).get("side").getAsString());
    }

    /** The same one twice: there may be no other. */
    @Test
    void eachJdkHasItsForksAndAFolder() throws Exception {
        String home = System.getProperty("java.home");
        String release = "jdk" + Runtime.version().feature();
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(List.of("RouteMatch", "-p", "stack=harness", "-p", "profile=clean", "-f", "1"), "--jdks", home + "," + home + "/bin/java"));
        assertEquals(0, run.exit(), run.all());
        try (Stream<Path> runs = Files.list(folder.resolve("jmh-results"))) {
            List<Path> sides = runs.sorted().toList();
            assertEquals(2, sides.size(), sides.toString());
            assertTrue(sides.get(0).toString().contains("_" + release + "_") && sides.get(1).toString().endsWith("_" + release + "-2"), sides.toString());
            assertEquals(System.getProperty("java.vm.version"), TinyRuns.conditions(sides.get(1)).getAsJsonObject("environment").get("jdk").getAsString());
            assertEquals(List.of("harness"), TinyRuns.stacks(sides.get(1)));
        }
    }

    @Test
    void bulkWarmUpIsKeptToo() throws Exception {
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(List.of("RouteMatch", "-p", "stack=harness,floor", "-p", "profile=clean", "-f", "1", "-wm", "BULK"), "--run-dir", "bulk"));
        assertEquals(0, run.exit(), run.all());
        assertEquals(Set.of("harness", "floor"), Set.copyOf(TinyRuns.stacks(folder.resolve("bulk"))));
        assertTrue(TinyRuns.conditions(folder.resolve("bulk")).has("ended"));
    }
}
