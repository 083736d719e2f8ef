package org.requestcore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import org.requestcore.workload.BadInput;

/** The commands on the committed runs. */
class ReportCompareTest {
    private static final String ROUTING = "jmh-results/2026-11-23T134739_vm_jdk17_g1";
    private static final String EARLIER = "jmh-results/2026-11-23T130722_vm_jdk17_g1";
    private static final String LATER = "jmh-results/2026-11-23T132817_vm_jdk17_g1";
    private static final String OTHER = "jmh-results/2026-11-24T085334_vm_jdk17_g1";

    @TempDir
    private Path folder;

    private record Said(int exit, String out, String err) {
    }

    /** As Main does: bad input is one line and exit code 2. */
    private static Said run(Object command, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit = new CommandLine(command).setExecutionExceptionHandler((e, line, parsed) -> {
                if (!(e instanceof BadInput)) {
                    throw e;
                }
                System.err.println(e.getMessage());
                return 2;
            }).execute(arguments);
            return new Said(exit, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void aReportIsAText() {
        Said said = run(new Report(), ROUTING);
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().contains("\nRun 2026-11-23T134739_vm_jdk17_g1\n") && Pattern.compile("(?m)^ floor +79\\.7 +±").matcher(said.out()).find(), said.out());
    }

    @Test
    void aReportIsJsonOrMarkdown() {
        JsonObject json = JsonParser.parseString(run(new Report(), ROUTING, "--json").out()).getAsJsonObject();
        assertEquals(4, json.getAsJsonArray("tables").size());
        assertTrue(run(new Report(), ROUTING, "--markdown", "-p", "stack=radix").out().contains("\n| radix | 169.6 | "));
    }

    @Test
    void aReportIsAPage() throws IOException {
        Path page = folder.resolve("page.html");
        Said said = run(new Report(), ROUTING, "--html", page.toString());
        assertEquals("", said.out());
        assertTrue(Files.readString(page).contains(">undertow</a></th>"), said.err());
    }

    @Test
    void aComparisonIsATextJsonOrMarkdown() {
        // in eighty columns a name takes two lines, and loses nothing
        String table = run(new Compare(), EARLIER, ROUTING).out();
        assertTrue(Pattern.compile("(?m)^ clean / radix / (github |.*\\R github\\b)").matcher(table).find(), table);
        assertTrue(run(new Compare(), EARLIER, ROUTING, "--markdown").out().contains("\n| clean / radix / github | "));
        assertEquals(24, JsonParser.parseString(run(new Compare(), EARLIER, ROUTING, "--json").out()).getAsJsonObject().getAsJsonArray("pairs").size());
    }

    @Test
    void aTrendIsATextJsonMarkdownCsvOrAPage() throws IOException {
        List<String> runs = List.of(EARLIER, LATER, ROUTING);
        assertTrue(run(new Trend(), runs).out().startsWith("from 1 2026-11-23T130722_vm_jdk17_g1, 2026-11-23, commit c31353f\n"));
        assertEquals(3, JsonParser.parseString(run(new Trend(), runs, "--json").out()).getAsJsonObject().getAsJsonArray("stops").size());
        assertEquals(2, JsonParser.parseString(run(new Trend(), runs, "--json", "--commits").out()).getAsJsonObject().getAsJsonArray("stops").size());
        assertTrue(run(new Trend(), runs, "--markdown").out().contains("\n<details><summary>All series</summary>\n"));
        assertTrue(run(new Trend(), runs, "--csv").out().startsWith("time,run,commit"));
        Path page = folder.resolve("trend.html");
        assertEquals("", run(new Trend(), runs, "--html", page.toString()).out());
        assertTrue(Files.readString(page).contains("<h2>RouteMatchBenchmark.match</h2>"));
    }

    private static Said run(Object command, List<String> first, String... more) {
        return run(command, Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** Each run tells its contenders' own versions: of what is not in the suite's pom, nothing else does. */
    @Test
    void versionsOfContendersAreTold() throws IOException {
        Path old = run("old", "1.6");
        Path current = run("current", "1.7");
        assertTrue(Pattern.compile("(?m)^ *mine 1\\.6$").matcher(run(new Report(), old.toString()).out()).find(), run(new Report(), old.toString()).out());
        assertTrue(run(new Report(), old.toString(), "--markdown").out().contains("mine 1.6"));
        assertTrue(run(new Compare(), old.toString(), current.toString()).out().contains("mine differs: 1.6, 1.7"), run(new Compare(), old.toString(), current.toString()).out());
        assertTrue(run(new Compare(), old.toString(), current.toString(), "--json").out().contains("mine differs: 1.6, 1.7"));
    }

    private Path run(String name, String version) throws IOException {
        Path run = Files.createDirectory(folder.resolve(name));
        Files.writeString(run.resolve("run.json"), "{\"contenders\": {\"stack\": {\"mine\": {\"version\": \"%s\"}, \"unmeasured\": {\"version\": \"9\"}}, \"library\": {\"mine\": {\"version\": \"2\"}}}}".formatted(version));
        Files.writeString(run.resolve("routing.json"), "[" + row("[[100.0]]", "[[90.0]]").replace("\"size\": \"10\"", "\"stack\": \"mine\"") + "]");
        return run;
    }

    /** Rows whose base allocates and takes a tenth less than those of the run. */
    private Path faster() throws IOException {
        return Files.writeString(folder.resolve("base.json"), "[" + row("[[100.0,100.1],[100.2,100.1],[99.9,100.0]]", "[[90.0],[90.0],[90.0]]") + "]");
    }

    private Path slower() throws IOException {
        return Files.writeString(folder.resolve("head.json"), "[" + row("[[112.0,112.1],[112.2,112.1],[111.9,112.0]]", "[[99.0],[99.0],[99.0]]") + "]");
    }

    private static String row(String scores, String bytes) {
        return """
            {"jmhVersion": "1.37", "benchmark": "mine.MyBenchmark.run", "mode": "avgt", "threads": 1, "forks": 3, "jdkVersion": "17.0.15", "jvmArgs": [], "params": {"size": "10"},
            "primaryMetric": {"score": 100, "scoreUnit": "ns/op", "rawData": %s},
            "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 90, "scoreUnit": "B/op", "rawData": %s}}}""".formatted(scores, bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5%  | time,bytes | 3 | 2
        5%  | bytes      | 3 | 1
        11% | time,bytes | 3 | 1
        15% | time,bytes | 0 | 0
        5%  | cpu        | 4 | 0
        """)
    void whatGotWorseFails(String above, String gate, int exit, int lines) throws IOException {
        Said said = run(new Compare(), faster().toString(), slower().toString(), "--fail-above", above, "--gate", gate);
        assertEquals(exit, said.exit(), said.err());
        assertEquals(lines, said.err().lines().filter(l -> l.startsWith("Worse: MyBenchmark.run size=10: ")).count(), said.err());
        assertEquals(0, run(new Compare(), slower().toString(), faster().toString(), "--fail-above", above).exit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        report no-such-run                            | no-such-run
        report ROUTING -p stack=netti                 | has stack=netti
        report ROUTING --html no-such-folder/x.html   | can't be written
        compare EARLIER ROUTING --fail-above much     | is no percentage
        compare EARLIER ROUTING --fail-above 0.05     | has no sign; write 0.05%
        compare EARLIER ROUTING --across hots         | take some of host, jdk, flags
        compare EARLIER ROUTING --gate score          | take some of time, cpu, bytes
        compare EARLIER no-such-run                   | no-such-run
        trend EARLIER                                 | a trend takes two runs and more
        trend EARLIER OTHER                           | differ in host
        trend EARLIER ROUTING --across hots           | take some of host, jdk, flags
        trend EARLIER ROUTING --html no/x.html        | can't be written
        """)
    void badInputIsOneLine(String line, String expected) {
        List<String> words = List.of(line.replace("ROUTING", ROUTING).replace("EARLIER", EARLIER).replace("OTHER", OTHER).split(" "));
        Object command = switch (words.get(0)) {
            case "report" -> new Report();
            case "compare" -> new Compare();
            default -> new Trend();
        };
        Said said = run(command, words.subList(1, words.size()).toArray(String[]::new));
        assertEquals(2, said.exit(), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains(expected), said.err());
    }
}
