package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost: runs that are killed, interrupted, crashed, split and joined. */
class RunIT {
    private static final List<String> TINY = List.of("-wi", "1", "-i", "2", "-w", "50ms", "-r", "50ms");
    private static final List<String> ROUTERS = List.of("RouteMatch", "-p", "stack=harness,floor,radix", "-p", "profile=clean", "-f", "2");

    @TempDir
    private Path folder;

    @Test
    void killedRunIsResumedToWhatAnUndisturbedOneIs() throws Exception {
        assertEquals(0, Jar.run(folder, arguments(ROUTERS, "--seed", "1", "--run-dir", "undisturbed")).exit());
        Process run = Jar.start(folder, command(ROUTERS, "--seed", "1", "--run-dir", "killed"));
        Path journal = folder.resolve("killed").resolve("journal.jsonl");
        awaitLines(journal, 2);
        run.destroyForcibly().waitFor();
        awaitNoForks();
        int kept = lines(journal);
        Files.writeString(journal, "{\"benchmark\":\"torn", StandardOpenOption.APPEND);
        Jar.Result report = Jar.run(folder, "report", "killed");
        assertEquals(0, report.exit(), report.all());
        Jar.Result resumed = Jar.run(folder, "resume", "killed");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains("3 rows, " + (6 - kept) + " forks to run"), resumed.all());
        assertEquals(6, lines(journal));
        for (String file : List.of("routing.json", "run.json")) {
            assertEquals(shape("undisturbed", file), shape("killed", file), file);
        }
        Jar.Result again = Jar.run(folder, "resume", "killed");
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("nothing is missing"), again.all());
    }

    @Test
    void interruptedRunReportsWhatThereIs() throws Exception {
        Process run = Jar.startGroup(folder, command(ROUTERS, "--run-dir", "stopped"));
        awaitLines(folder.resolve("stopped").resolve("journal.jsonl"), 2);
        // as a terminal does: to all processes of the group, the fork too
        new ProcessBuilder("kill", "-INT", "--", "-" + run.pid()).start().waitFor();
        assertStopped(run, 130);
    }

    /** As a container's end or a time limit does it: to the one process. */
    @Test
    void terminatedRunReportsWhatThereIs() throws Exception {
        Process run = Jar.start(folder, command(ROUTERS, "--run-dir", "stopped"));
        awaitLines(folder.resolve("stopped").resolve("journal.jsonl"), 2);
        new ProcessBuilder("kill", "-TERM", String.valueOf(run.pid())).start().waitFor();
        assertStopped(run, 143);
    }

    private void assertStopped(Process run, int exit) throws Exception {
        assertTrue(run.waitFor(1, TimeUnit.MINUTES));
        assertEquals(exit, run.exitValue());
        String err = Jar.read(folder.resolve("err.txt"));
        assertTrue(err.contains("go on with: ") && err.contains(" -jar " + Jar.FILE + " resume stopped\n"), err);
        assertTrue(Jar.read(folder.resolve("out.txt")).contains("RouteMatchBenchmark.match"));
        assertTrue(Files.exists(folder.resolve("stopped").resolve("routing.json")));
        assertFalse(conditions("stopped").has("ended"));
        assertEquals(0, conditions("stopped").getAsJsonArray("failures").size(), "what its user stops has not failed");
        awaitNoForks();
    }

    /** A limit on the size of files fails as a full disk does: in the middle of a line. */
    @Test
    void fullDiskEndsARunThatGoesOnWhenThereIsRoom() throws Exception {
        // twenty blocks, of 512 or 1,024 bytes as the shell has it, are less than eight lines; the JVM's performance data would be the first to meet them
        List<String> eight = new ArrayList<>(List.of("-XX:-UsePerfData"));
        eight.addAll(command(List.of("RouteMatch", "-p", "stack=floor,radix", "-p", "profile=clean", "-f", "4", "-v", "SILENT"), "--run-dir", "full"));
        Jar.Result full = Jar.limited(folder, "ulimit -f 20", eight);
        assertEquals(1, full.exit(), full.all());
        assertEquals(2, full.err().lines().count(), full.all());
        String said = full.err().lines().toList().get(1);
        assertTrue(said.startsWith("full/journal.jsonl: can't be written (") && said.endsWith(" -jar " + Jar.FILE + " resume full"), said);
        int kept = lines(folder.resolve("full").resolve("journal.jsonl"));
        assertTrue(kept > 0 && kept < 8, "kept " + kept);
        Jar.Result resumed = Jar.run(folder, "resume", "full");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains(8 - kept + " forks to run"), resumed.all());
        assertEquals(8, lines(folder.resolve("full").resolve("journal.jsonl")));
        assertTrue(conditions("full").has("ended"));
    }

    @Test
    void forksThatFailAreRecordedAndTheOthersGoOn() throws Exception {
        Path jar = StackJar.build(Path.of("src", "test", "resources", "faulty"), folder);
        List<String> row = List.of("RouteMatch", "-p", "stack=crashing,hanging,wrong,radix", "-p", "profile=clean", "-f", "1", "-to", "1s", "--run-dir", "faults");
        Jar.Result run = Jar.java(folder, StackJar.command(jar, arguments(row)));
        assertEquals(1, run.exit(), run.all());
        Map<String, String> reasons = new TreeMap<>();
        conditions("faults").getAsJsonArray("failures").forEach(f -> reasons.put(f.getAsJsonObject().get("row").getAsString().replaceAll(".*stack=(\\S+).*", "$1"),
            f.getAsJsonObject().get("reason").getAsString()));
        assertEquals(Set.of("crashing", "hanging", "wrong"), reasons.keySet(), run.all());
        assertTrue(reasons.get("crashing").contains("exit code 3") && reasons.get("crashing").contains("out of luck"), reasons.toString());
        assertTrue(reasons.get("hanging").startsWith("hung: killed"), reasons.toString());
        assertTrue(reasons.get("wrong").contains("ProofFailure"), reasons.toString());
        assertEquals(List.of("radix"), stacks("faults"));
    }

    @Test
    void secondRunIsRefused() throws Exception {
        Process first = Jar.start(folder, command(ROUTERS, "--run-dir", "first"));
        awaitLines(folder.resolve("first").resolve("journal.jsonl"), 1);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Jar.Result second = Jar.run(elsewhere, arguments(ROUTERS));
        first.destroyForcibly().waitFor();
        awaitNoForks();
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
            command.addAll(command(ROUTERS));
            Jar.Result run = Jar.java(folder, command);
            assertEquals(2, run.exit(), run.all());
            assertEquals(1, run.err().lines().count(), run.all());
            assertTrue(run.err().contains("another run is under way"), run.all());
            assertFalse(Files.exists(folder.resolve("jmh-results")));
        }
    }

    @Test
    void runOfAnotherMachineJdkOrJarIsNotResumed() throws Exception {
        assertEquals(0, Jar.run(folder, arguments(List.of("RouteMatch", "-p", "stack=harness", "-p", "profile=clean", "-f", "1"), "--run-dir", "other")).exit());
        Path file = folder.resolve("other").resolve("run.json");
        JsonObject conditions = conditions("other");
        conditions.remove("ended");
        conditions.addProperty("jar", "0".repeat(64));
        conditions.getAsJsonObject("environment").addProperty("jdk", "18+1");
        conditions.getAsJsonObject("environment").addProperty("host", "elsewhere");
        conditions.getAsJsonObject("environment").addProperty("cores", 96);
        Files.writeString(file, conditions.toString());
        Jar.Result resume = Jar.run(folder, "resume", "other");
        assertEquals(2, resume.exit(), resume.all());
        assertEquals(1, resume.err().lines().count(), resume.all());
        Stream.of("host differs: cores 96, ", "JDK differs: 18+1", "jar differs: SHA-256 000000000000, ").forEach(part -> assertTrue(resume.err().contains(part), resume.all()));
        assertFalse(resume.err().contains("plan") || resume.err().contains("elsewhere"), resume.all());
    }

    /** By the run, by its folder, also when it was gone on with, and by its report. */
    @Test
    void whatIsSkippedIsTold() throws Exception {
        Files.writeString(folder.resolve("shop.yaml"), "openapi: 3.1.0\npaths:\n  /a/{id}: {get: {}, put: {}}\n  /a/{key}: {get: {}}\n  /b#c: {get: {}}\n");
        List<String> rows = List.of("RouteMatch", "-p", "table=shop.yaml", "-p", "stack=harness,floor", "-p", "profile=clean", "-f", "1");
        Jar.Result refused = Jar.run(folder, arguments(rows));
        assertEquals(2, refused.exit(), refused.all());
        assertTrue(refused.err().startsWith("shop.yaml:4: 2 of 4 routes can't be any: ") && refused.err().lines().count() == 1, refused.all());
        Jar.Result run = Jar.run(folder, arguments(rows, "--skip", "--run-dir", "skipped"));
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().contains("# Skipped: table shop.yaml?skip lacks 2 of 4 routes: line 4 GET /a/{key} (duplicate"), run.all());
        JsonElement told = conditions("skipped").get("tables");
        JsonObject table = told.getAsJsonObject().getAsJsonObject("shop.yaml?skip");
        assertEquals(2, table.get("routes").getAsInt());
        assertTrue(table.getAsJsonArray("skipped").get(1).getAsString().startsWith("line 5 GET /b#c ("), table.toString());
        JsonObject unended = conditions("skipped");
        unended.remove("ended");
        Files.writeString(folder.resolve("skipped").resolve("run.json"), unended.toString());
        Path journal = folder.resolve("skipped").resolve("journal.jsonl");
        Files.writeString(journal, Jar.read(journal).lines().limit(1).collect(Collectors.joining()) + "\n");
        Jar.Result resumed = Jar.run(folder, "resume", "skipped");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains("2 rows, 1 forks to run") && resumed.out().contains("# Skipped: "), resumed.all());
        assertEquals(told, conditions("skipped").get("tables"));
        Jar.Result report = Jar.run(folder, "report", "skipped");
        assertTrue(report.out().replaceAll("\\s+", " ").contains("table shop.yaml?skip lacks 2 of 4 routes: skipped, see `tables` in run.json"), report.all());
    }

    @Test
    void shardsAreMergedIntoTheWhole() throws Exception {
        List<String> rows = List.of("EncodeBenchmark.freshArray", "-p", "library=harness,floor", "-p", "payload=message,user", "-f", "1");
        assertEquals(0, Jar.run(folder, arguments(rows, "--run-dir", "whole")).exit());
        assertEquals(0, Jar.run(folder, arguments(rows, "--run-dir", "a", "--shard", "0/2")).exit());
        Jar.Result alone = Jar.run(folder, "merge", "a");
        assertEquals(2, alone.exit(), alone.all());
        assertTrue(alone.err().contains("shard 1/2 is missing"), alone.all());
        assertEquals(0, Jar.run(folder, arguments(rows, "--run-dir", "b", "--shard", "1/2")).exit());
        Jar.Result merge = Jar.run(folder, "merge", "b", "a", "--run-dir", "merged");
        assertEquals(0, merge.exit(), merge.all());
        assertEquals(rows("whole", "json.json"), rows("merged", "json.json"));
        assertEquals(2, conditions("merged").getAsJsonArray("shards").size());
        assertEquals(conditions("whole").get("rows"), conditions("merged").get("rows"));
    }

    @Test
    void jarThatIsNoBuildOfThisSuiteIsRefusedAndLeavesNothing() throws Exception {
        Files.writeString(folder.resolve("other.jar"), "no jar");
        Jar.Result run = Jar.run(folder, arguments(ROUTERS, "--against", "other.jar", "--run-dir", "head"));
        assertEquals(2, run.exit(), run.all());
        assertEquals(1, run.err().lines().count(), run.all());
        assertFalse(Files.exists(folder.resolve("head")));
    }

    @Test
    void anotherBuildRunsBetweenOurs() throws Exception {
        Path base = Files.copy(Jar.FILE, folder.resolve("base.jar"));
        Jar.Result run = Jar.run(folder, arguments(List.of("RouteMatch", "-p", "stack=harness,floor", "-p", "profile=clean", "-f", "2"), "--against", "base.jar", "--run-dir", "head",
            "--fail-above", "900%", "--gate", "bytes", "--markdown"));
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.out().contains("\n**Nothing is worse by more than 900% (a ratio above 10) in B/op**\n"), run.all());
        assertEquals(List.of("harness", "floor"), stacks("head"));
        assertEquals(List.of("harness", "floor"), stacks("head_base"));
        assertEquals(conditions("head").get("seed"), conditions("head_base").get("seed"));
        assertTrue(run.out().contains("tie"), run.all());
    }

    @Test
    void bulkWarmUpIsKeptToo() throws Exception {
        Jar.Result run = Jar.run(folder, arguments(List.of("RouteMatch", "-p", "stack=harness,floor", "-p", "profile=clean", "-f", "1", "-wm", "BULK"), "--run-dir", "bulk"));
        assertEquals(0, run.exit(), run.all());
        assertEquals(Set.of("harness", "floor"), Set.copyOf(stacks("bulk")));
        assertTrue(conditions("bulk").has("ended"));
    }

    private static String[] arguments(List<String> first, String... more) {
        return Stream.of(first, TINY, List.of(more)).flatMap(List::stream).toArray(String[]::new);
    }

    private static List<String> command(List<String> first, String... more) {
        List<String> command = new ArrayList<>(List.of("-jar", Jar.FILE.toString()));
        command.addAll(List.of(arguments(first, more)));
        return command;
    }

    private static int lines(Path journal) throws IOException {
        return Files.exists(journal) ? (int) Jar.read(journal).chars().filter(c -> c == '\n').count() : 0;
    }

    private static void awaitLines(Path journal, int lines) throws Exception {
        for (int i = 0; lines(journal) < lines; i++) {
            assertTrue(i < 2_400, "no progress in two minutes: " + journal);
            Thread.sleep(50);
        }
    }

    /** A fork whose host is gone notices it when it next has something to say. */
    private static void awaitNoForks() throws Exception {
        for (int i = 0; ProcessHandle.allProcesses().anyMatch(RunIT::isOurFork); i++) {
            assertTrue(i < 1_200, "a fork lives on");
            Thread.sleep(50);
        }
    }

    private static boolean isOurFork(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("org.openjdk.jmh.runner.ForkedMain") && command.contains(Jar.FILE.toString());
    }

    private JsonObject conditions(String run) throws IOException {
        return JsonParser.parseString(Jar.read(folder.resolve(run).resolve("run.json"))).getAsJsonObject();
    }

    private List<String> stacks(String run) throws IOException {
        return JsonParser.parseString(Jar.read(folder.resolve(run).resolve("routing.json"))).getAsJsonArray().asList().stream()
            .map(row -> row.getAsJsonObject().getAsJsonObject("params").get("stack").getAsString()).toList();
    }

    private Set<String> rows(String run, String file) throws IOException {
        return JsonParser.parseString(Jar.read(folder.resolve(run).resolve(file))).getAsJsonArray().asList().stream()
            .map(row -> row.getAsJsonObject().get("benchmark") + " " + row.getAsJsonObject().get("params")).collect(Collectors.toSet());
    }

    /** A file without its numbers, and without what is a number in text: times, names of runs; how many sessions there were; where collections fell. */
    private JsonElement shape(String run, String file) throws IOException {
        return shape(JsonParser.parseString(Jar.read(folder.resolve(run).resolve(file))));
    }

    private static JsonElement shape(JsonElement json) {
        if (json.isJsonObject()) {
            Set.of("gc.time", "gc.count", "sessions", "command", "started", "ended", "noise", "environment").forEach(json.getAsJsonObject()::remove);
            json.getAsJsonObject().entrySet().forEach(e -> e.setValue(shape(e.getValue())));
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().asList().replaceAll(RunIT::shape);
        } else if (json.isJsonPrimitive() && (json.getAsJsonPrimitive().isNumber() || json.getAsString().equals("NaN"))) {
            return new JsonPrimitive(0);
        }
        return json;
    }
}
