package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.Jar;
import org.requestcore.StackJar;

/** What recompiles for ever ends in a verdict: the word, no number. */
class WarmUpIT {
    @TempDir
    private Path folder;

    @Test
    void aForkThatStaysColdIsRunAgainAndIsNoResult() throws Exception {
        Jar.Result run = run("-f", "3", "-w", "100ms", "--longest-warmup", "1");
        assertEquals(0, run.exit(), run.all());
        // annotated are five iterations: half a second, then a whole one; with the other forks left out
        assertEquals(List.of(5, 10), forks().stream().map(fork -> fork.get("warmups").getAsInt()).toList(), run.all());
        assertTrue(forks().stream().allMatch(fork -> fork.get("fork").getAsInt() == 1 && fork.get("cold").getAsString().contains("ms of compilation while it was measured")), run.all());
        JsonObject cold = JsonParser.parseString(Jar.read(folder.resolve("run").resolve("run.json"))).getAsJsonObject().getAsJsonArray("cold").get(0).getAsJsonObject();
        assertEquals("recompiling", cold.getAsJsonObject("params").get("stack").getAsString());
        assertEquals(10, cold.get("warmupIterations").getAsInt());

        Jar.Result report = Jar.run(folder, "report", "run");
        assertEquals(0, report.exit(), report.all());
        assertTrue(report.out().lines().anyMatch(line -> line.matches("\\s*recompiling\\s+-[\\s-]*cold: \\d+ ms of.*")), report.all());
        JsonObject line = JsonParser.parseString(Jar.run(folder, "report", "run", "--json").out()).getAsJsonObject().getAsJsonArray("tables").get(0).getAsJsonObject().getAsJsonArray("lines")
            .get(0).getAsJsonObject();
        assertTrue(line.getAsJsonObject("score").get("value").isJsonNull(), line.toString());

        Jar.Result resume = Jar.java(folder, StackJar.command(folder.resolve("stacks.jar"), "resume", "run"));
        assertEquals(2, resume.exit(), resume.all());
        assertTrue(resume.err().contains("nothing is missing"), resume.all());
    }

    /** Whoever says how long to warm up is obeyed, and told. */
    @Test
    void aWarmUpThatIsAskedForIsObeyed() throws Exception {
        Jar.Result run = run("-f", "2", "-wi", "1", "-w", "50ms");
        assertEquals(0, run.exit(), run.all());
        assertEquals(2, forks().size(), run.all());
        assertFalse(forks().stream().anyMatch(fork -> fork.has("cold")), run.all());
        Jar.Result report = Jar.run(folder, "report", "run");
        // a verdict may take two lines
        assertTrue(Pattern.compile("2/2\\s+cold").matcher(report.out()).find() && report.out().contains("leave out -wi"), report.all());
    }

    private Jar.Result run(String... options) throws Exception {
        Path jar = StackJar.build(Path.of("src", "test", "resources", "faulty"), folder);
        List<String> row = new ArrayList<>(List.of("RouteMatch", "-p", "stack=recompiling", "-p", "profile=clean", "-i", "5", "-r", "300ms", "--run-dir", "run"));
        row.addAll(List.of(options));
        return Jar.java(folder, StackJar.command(jar, row.toArray(String[]::new)));
    }

    private List<JsonObject> forks() throws Exception {
        return Jar.read(folder.resolve("run").resolve("journal.jsonl")).lines().map(JsonParser::parseString).map(JsonElement::getAsJsonObject).toList();
    }
}
