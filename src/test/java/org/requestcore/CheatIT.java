package org.requestcore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stacks that are right as long as they are proved, measured like any other: none of them has a row that looks honest. */
class CheatIT {
    @TempDir
    private Path folder;

    @Test
    void cheatsFailOrAreMarked() throws Exception {
        Path jar = StackJar.build(Path.of("src", "test", "resources", "cheating"), folder);
        Jar.Result run = Jar.java(folder, StackJar.command(jar, "RouteMatch", "-p", "stack=lapsing,seldom,replaying,remembering,regexscan", "-p", "profile=clean", "-f", "1",
            "-wi", "1", "-i", "1", "-w", "500ms", "-r", "500ms", "--run-dir", "cheats"));
        assertEquals(1, run.exit(), run.all());
        JsonObject conditions = JsonParser.parseString(Jar.read(folder.resolve("cheats").resolve("run.json"))).getAsJsonObject();
        Map<String, String> reasons = new TreeMap<>();
        conditions.getAsJsonArray("failures").forEach(f -> reasons.put(f.getAsJsonObject().get("row").getAsString().replaceAll(".*stack=(\\S+).*", "$1"),
            f.getAsJsonObject().get("reason").getAsString()));
        assertEquals(Set.of("lapsing", "seldom", "replaying"), reasons.keySet(), run.all());
        for (String stack : Set.of("lapsing", "seldom")) {
            assertTrue(reasons.get(stack).matches(".*ProofFailure: " + stack + ": wrong answers in iteration \\d .* add up to -?\\d+, expected -?\\d+"), reasons.toString());
        }
        assertTrue(reasons.get("replaying").matches(".*ProofFailure: [A-Z]+ /\\S*: expected .*"), reasons.toString());
        Jar.Result report = Jar.run(folder, "report", "cheats");
        assertTrue(report.out().matches("(?s).*\\bremembers\\b.*answered from memory,.*stack=remembering.*"), report.all());
    }
}
