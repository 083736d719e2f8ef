package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.Jar;

/** Runs that end by precision or by the clock. */
class EffortIT {
    private static final List<String> ROWS = List.of("RouteMatch", "-p", "stack=harness,floor", "-p", "profile=clean", "-f", "2");

    @TempDir
    private Path folder;

    /** Nobody's machine is that quiet: what could not be reached in the time is told. */
    @Test
    void whatThereWasNoTimeForIsTold() throws Exception {
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(ROWS, "--precision", "0.1%", "--time", "15s", "--run-dir", "run"));
        assertEquals(0, run.exit(), run.all());
        assertTrue(run.err().contains("as a pilot, at most 0:00:15 in all"), run.all());
        JsonObject effort = effort();
        assertEquals(0.001, effort.get("precision").getAsDouble());
        JsonObject group = effort.getAsJsonObject("groups").entrySet().iterator().next().getValue().getAsJsonObject();
        assertEquals(2, group.get("pilot").getAsInt());
        assertTrue(group.get("needed").getAsInt() > group.get("forks").getAsInt(), group.toString());
        Jar.Result report = Jar.run(folder, "report", "run");
        assertTrue(report.out().replaceAll("\\s+", " ").contains("ratios to ±0.1 % need"), report.all());
        assertTrue(report.out().lines().findFirst().orElseThrow().contains("to be believed") || report.out().startsWith("To be believed"), report.all());
    }

    /** What was decided after the pilot is decided again, by the same forks. */
    @Test
    void aRunByPrecisionIsGoneOnWith() throws Exception {
        Jar.Result run = Jar.run(folder, TinyRuns.arguments(ROWS, "--precision", "50%", "--time", "20s", "--run-dir", "run"));
        assertEquals(0, run.exit(), run.all());
        JsonObject conditions = TinyRuns.conditions(folder.resolve("run"));
        conditions.remove("ended");
        Files.writeString(folder.resolve("run").resolve("run.json"), conditions.toString());
        Path journal = folder.resolve("run").resolve("journal.jsonl");
        Files.writeString(journal, Jar.read(journal).lines().limit(3).collect(Collectors.joining("\n")) + "\n");
        Jar.Result resumed = Jar.run(folder, "resume", "run");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(TinyRuns.lines(journal) >= 4, resumed.all());
        assertTrue(TinyRuns.conditions(folder.resolve("run")).has("ended"), resumed.all());
        assertEquals(2, effort().getAsJsonObject("groups").entrySet().iterator().next().getValue().getAsJsonObject().get("pilot").getAsInt());
    }

    @Test
    void aTimeInWhichNothingFitsIsRefused() throws Exception {
        Jar.Result run = Jar.run(folder, "RouteMatch", "-p", "stack=floor", "-f", "3", "--time", "2s");
        assertEquals(2, run.exit(), run.all());
        assertEquals(1, run.err().lines().count(), run.all());
        assertFalse(Files.exists(folder.resolve("jmh-results")));
    }

    private JsonObject effort() throws Exception {
        return TinyRuns.conditions(folder.resolve("run")).getAsJsonObject("effort");
    }
}
