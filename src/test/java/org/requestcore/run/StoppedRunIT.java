package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.Jar;
import org.requestcore.StackJar;

/** Nothing is lost: runs that are killed, interrupted, out of room, or whose forks fail. */
class StoppedRunIT {
    @TempDir
    private Path folder;

    @Test
    void killedRunIsResumedToWhatAnUndisturbedOneIs() throws Exception {
        assertEquals(0, Jar.run(folder, TinyRuns.arguments(TinyRuns.ROUTERS, "--seed", "1", "--run-dir", "undisturbed")).exit());
        Process run = Jar.start(folder, TinyRuns.command(TinyRuns.ROUTERS, "--seed", "1", "--run-dir", "killed"));
        Path journal = folder.resolve("killed").resolve("journal.jsonl");
        TinyRuns.awaitLines(journal, 2);
        run.destroyForcibly().waitFor();
        TinyRuns.awaitNoForks();
        int kept = TinyRuns.lines(journal);
        Files.writeString(journal, "{\"benchmark\":\"torn", StandardOpenOption.APPEND);
        Jar.Result report = Jar.run(folder, "report", "killed");
        assertEquals(0, report.exit(), report.all());
        Jar.Result resumed = Jar.run(folder, "resume", "killed");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains("3 rows, " + (6 - kept) + " forks to run"), resumed.all());
        assertEquals(6, TinyRuns.lines(journal));
        for (String file : List.of("routing.json", "run.json")) {
            assertEquals(shape("undisturbed", file), shape("killed", file), file);
        }
        Jar.Result again = Jar.run(folder, "resume", "killed");
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("nothing is missing"), again.all());
    }

    @Test
    void interruptedRunReportsWhatThereIs() throws Exception {
        Process run = Jar.startGroup(folder, TinyRuns.command(TinyRuns.ROUTERS, "--run-dir", "stopped"));
        TinyRuns.awaitLines(folder.resolve("stopped").resolve("journal.jsonl"), 2);
        // as a terminal does: to all processes of the group, the fork too
        new ProcessBuilder("kill", "-INT", "--", "-" + run.pid()).start().waitFor();
        assertStopped(run, 130);
    }

    /** As a container's end or a time limit does it: to the one process. */
    @Test
    void terminatedRunReportsWhatThereIs() throws Exception {
        Process run = Jar.start(folder, TinyRuns.command(TinyRuns.ROUTERS, "--run-dir", "stopped"));
        TinyRuns.awaitLines(folder.resolve("stopped").resolve("journal.jsonl"), 2);
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
        assertFalse(TinyRuns.conditions(folder.resolve("stopped")).has("ended"));
        assertEquals(0, TinyRuns.conditions(folder.resolve("stopped")).getAsJsonArray("failures").size(), "what its user stops has not failed");
        TinyRuns.awaitNoForks();
    }

    /** A limit on the size of files fails as a full disk does: in the middle of a line. */
    @Test
    void fullDiskEndsARunThatGoesOnWhenThereIsRoom() throws Exception {
        // twenty blocks, of 512 or 1,024 bytes as the shell has it, are less than eight lines; the JVM's performance data would be the first to meet them
        List<String> eight = new ArrayList<>(List.of("-XX:-UsePerfData"));
        eight.addAll(TinyRuns.command(List.of("RouteMatch", "-p", "stack=floor,radix", "-p", "profile=clean", "-f", "4", "-v", "SILENT"), "--run-dir", "full"));
        Jar.Result full = Jar.limited(folder, "ulimit -f 20", eight);
        assertEquals(1, full.exit(), full.all());
        List<String> lines = full.err().lines().filter(line -> !line.startsWith("beware: ")).toList();
        assertEquals(2, lines.size(), full.all());
        String said = lines.get(1);
        assertTrue(said.startsWith("full/journal.jsonl: can't be written (") && said.endsWith(" -jar " + Jar.FILE + " resume full"), said);
        int kept = TinyRuns.lines(folder.resolve("full").resolve("journal.jsonl"));
        assertTrue(kept > 0 && kept < 8, "kept " + kept);
        Jar.Result resumed = Jar.run(folder, "resume", "full");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains(8 - kept + " forks to run"), resumed.all());
        assertEquals(8, TinyRuns.lines(folder.resolve("full").resolve("journal.jsonl")));
        assertTrue(TinyRuns.conditions(folder.resolve("full")).has("ended"));
    }

    @Test
    void forksThatFailAreRecordedAndTheOthersGoOn() throws Exception {
        Path jar = StackJar.build(Path.of("src", "test", "resources", "faulty"), folder);
        List<String> row = List.of("RouteMatch", "-p", "stack=crashing,hanging,wrong,secretive,radix", "-p", "profile=clean", "-f", "1", "-to", "1s", "--run-dir", "faults");
        Jar.Result run = Jar.java(folder, StackJar.command(jar, TinyRuns.arguments(row)));
        assertEquals(1, run.exit(), run.all());
        Map<String, String> reasons = new TreeMap<>();
        TinyRuns.conditions(folder.resolve("faults")).getAsJsonArray("failures").forEach(f -> reasons.put(f.getAsJsonObject().get("row").getAsString().replaceAll(".*stack=(\\S+).*", "$1"),
            f.getAsJsonObject().get("reason").getAsString()));
        assertEquals(Set.of("crashing", "hanging", "wrong", "secretive"), reasons.keySet(), run.all());
        assertTrue(reasons.get("crashing").contains("exit code 3") && reasons.get("crashing").contains("out of luck"), reasons.toString());
        assertTrue(reasons.get("hanging").startsWith("hung: killed"), reasons.toString());
        assertTrue(reasons.get("wrong").contains("ProofFailure"), reasons.toString());
        assertTrue(reasons.get("secretive").startsWith("stack 'secretive': faulty.Secretive.libraries() threw java.lang.IllegalStateException: no; "), reasons.toString());
        assertEquals(List.of("radix"), TinyRuns.stacks(folder.resolve("faults")));
    }

    @Test
    void runOfAnotherMachineJdkOrJarIsNotResumed() throws Exception {
        assertEquals(0, Jar.run(folder, TinyRuns.arguments(List.of("RouteMatch", "-p", "stack=harness", "-p", "profile=clean", "-f", "1"), "--run-dir", "other")).exit());
        Path file = folder.resolve("other").resolve("run.json");
        JsonObject conditions = TinyRuns.conditions(folder.resolve("other"));
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

    /** A file without its numbers, and without what is a number in text: times, names of runs; how many sessions there were; where collections fell. */
    private JsonElement shape(String run, String file) throws IOException {
        return shape(JsonParser.parseString(Jar.read(folder.resolve(run).resolve(file))));
    }

    private static JsonElement shape(JsonElement json) {
        if (json.isJsonObject()) {
            Set.of("gc.time", "gc.count", "sessions", "command", "started", "ended", "noise", "environment").forEach(json.getAsJsonObject()::remove);
            json.getAsJsonObject().entrySet().forEach(e -> e.setValue(shape(e.getValue())));
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().asList().replaceAll(StoppedRunIT::shape);
        } else if (json.isJsonPrimitive() && (json.getAsJsonPrimitive().isNumber() || json.getAsString().equals("NaN"))) {
            return new JsonPrimitive(0);
        }
        return json;
    }
}
