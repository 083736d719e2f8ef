package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.workload.BadInput;

class RunsTest {
    /** By JMH 1.19: labels begin with a dot, a fork without a collection has no value of it, there are no names of the JDK. */
    private static final String OLD = """
        [{"jmhVersion" : "1.19", "benchmark" : "com.example.Old.work", "mode" : "thrpt", "threads" : 4, "forks" : 2, "jvmArgs" : ["-Xmx1g", "-ea"],
          "primaryMetric" : {"score" : 2.5, "scoreError" : "NaN", "scoreConfidence" : ["NaN", "NaN"], "scorePercentiles" : {"0.0" : 1.0}, "scoreUnit" : "ops/us",
             "rawData" : [[2.0, 3.0], [2.5, "NaN"]]},
          "secondaryMetrics" : {
            "·gc.alloc.rate.norm" : {"score" : 16.0, "scoreError" : 0.1, "scoreUnit" : "B/op", "rawData" : [[16.0, 16.0], [16.0]]},
            "·gc.time" : {"score" : 3.0, "scoreError" : "NaN", "scoreUnit" : "ms", "rawData" : [[3.0], []]}}}]
        """;
    private static final String SAMPLED = """
        [{"benchmark" : "com.example.New.sampled", "mode" : "sample", "threads" : 1, "jdkVersion" : "17.0.15", "vmVersion" : "17.0.15+6", "params" : {"size" : "10"},
          "primaryMetric" : {"score" : 20.0, "scoreUnit" : "ns/op", "rawDataHistogram" : [[[[10.0, 3], [50.0, 1]]], [[[20.0, 2]]]]},
          "secondaryMetrics" : {"sampled:p0.50" : {"score" : 10.0, "scoreUnit" : "ns/op", "rawData" : [[10.0], [20.0]]}}},
         {"benchmark" : "com.example.New.withoutRawData", "mode" : "ss", "threads" : 1, "primaryMetric" : {"score" : 7.0, "scoreUnit" : "ms/op", "rawData" : []}, "secondaryMetrics" : {}},
         {"benchmark" : "com.example.New.failed", "mode" : "avgt", "threads" : 1, "primaryMetric" : {"score" : "NaN", "scoreUnit" : "ns/op"}}]
        """;

    @TempDir
    private Path folder;

    @Test
    void readsWhatAnOlderJmhWrote() throws IOException {
        Run run = Runs.read(file("old.json", OLD));
        Row row = run.rows().get(0);
        assertEquals("old.json", run.name());
        assertEquals(0, run.conditions().size());
        assertEquals(List.of("com.example.Old.work", "thrpt", 4, Map.of(), "-Xmx1g -ea", ""), List.of(row.benchmark(), row.mode(), row.threads(), row.params(), row.jvmArgs(), row.jdk()));
        assertArrayEquals(new double[][] {{2, 3}, {2.5}}, row.primary().forks());
        assertEquals(16, row.bytes().median());
        assertArrayEquals(new double[][] {{3}}, row.secondary().get("gc.time").forks());
        assertNull(row.cpu());
        assertFalse(row.lowerIsBetter());
        assertEquals("Old.work mode=thrpt threads=4", row.title());
    }

    /** Under their own names, and with what they stand beside as a parameter. */
    @Test
    void twinsAreAmongTheRowsThatTheyStandBeside() throws IOException {
        String row = """
            {"benchmark" : "org.requestcore.bench.twin.TwinBenchmark.done", "mode" : "avgt", "threads" : 1, "params" : {"stack" : "gin", "twin" : "%s"},
              "primaryMetric" : {"score" : 60.0, "scoreUnit" : "ns/op", "rawData" : [[60.0, 61.0]]}}""";
        String rows = "[" + row.formatted("RouteMatchBenchmark.match table=github probe=mix profile=clean") + "," + row.formatted("EncodeBenchmark.freshArray payload=user") + "]";
        List<Row> read = Runs.read(file("twin.json", rows)).rows();
        assertEquals("RouteMatchBenchmark.match stack=gin table=github probe=mix profile=clean", read.get(0).title());
        assertEquals("routing", read.get(0).concern());
        assertEquals("EncodeBenchmark.freshArray library=gin payload=user", read.get(1).title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "UTF-8"})
    void readsLabelsInTheEncodingOfAnOlderPlatform(String encoding) throws IOException {
        Path file = Files.write(folder.resolve("old.json"), OLD.getBytes(encoding));
        assertEquals(16, Runs.read(file).rows().get(0).bytes().median());
    }

    @Test
    void readsHistogramsAndRowsWithoutRawData() throws IOException {
        List<Row> rows = Runs.read(file("new.json", SAMPLED)).rows();
        assertArrayEquals(new double[][] {{20}, {20}}, rows.get(0).primary().forks());
        assertEquals("17.0.15+6", rows.get(0).jdk());
        assertEquals(Map.of("size", "10"), rows.get(0).params());
        assertArrayEquals(new double[][] {{7}}, rows.get(1).primary().forks());
        assertEquals(0, rows.get(2).primary().forks().length);
        assertEquals("New.withoutRawData mode=ss", rows.get(1).title());
    }

    /** As kotlinx-benchmark writes them, which is no JSON. */
    @Test
    void readsABareNaN() throws IOException {
        Row row = Runs.read(file("kotlinx.json", """
            [{"benchmark" : "com.example.Mine.run", "mode" : "avgt", "primaryMetric" : {"score" : 2.5, "scoreError" : NaN, "scoreConfidence" : [NaN, NaN], "scoreUnit" : "ns/op",
              "rawData" : [[2.0, NaN, 3.0, Infinity]]}, "secondaryMetrics" : {}}]""")).rows().get(0);
        assertArrayEquals(new double[][] {{2, 3}}, row.primary().forks());
    }

    @Test
    void newestRunIsOneThatHasRows() throws IOException {
        for (String name : List.of("2026-01-01T000000_a", "2026-01-02T000000_b", "2026-01-03T000000_c")) {
            Files.createDirectory(folder.resolve(name));
            file(name + "/run.json", "{}");
        }
        assertTrue(assertThrows(BadInput.class, () -> Runs.newest(folder)).getMessage().startsWith("no run with rows in " + folder));
        file("2026-01-01T000000_a/routing.json", OLD);
        file("2026-01-02T000000_b/routing.json", OLD);
        assertEquals(folder.resolve("2026-01-02T000000_b"), Runs.newest(folder));
    }

    @Test
    void readsAFolder() throws IOException {
        file("old.json", OLD);
        file("new.json", SAMPLED);
        file("journal.jsonl", "not JSON");
        file("run.json", "{\"environment\": {\"host\": \"vm\"}}");
        Run run = Runs.read(folder);
        assertEquals(4, run.rows().size());
        assertEquals("vm", new Facts(run.conditions()).text("environment", "host"));
        assertEquals(folder.getFileName().toString(), run.name());
    }

    /** The runs that are kept in the project. */
    @Test
    void readsCommittedRuns() throws IOException {
        try (var runs = Files.find(Path.of("jmh-results"), 3, (file, attributes) -> file.endsWith("run.json"))) {
            for (Path path : runs.map(Path::getParent).toList()) {
                Summary summary = Summaries.of(Runs.read(path));
                assertFalse(summary.tables().isEmpty(), () -> path.toString());
                assertTrue(summary.tables().stream().flatMap(t -> t.lines().stream())
                    .allMatch(l -> l.verdict().startsWith("cold") || (!l.score().hasInterval() || l.score().spans(l.score().value())) && !(l.bytes() < 0)), () -> path.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [                       | not a JSON result
        {}                      | not a JSON result
        hello                   | not a JSON result
        ``                      | not a JSON result
        [{}]                    | a row has no benchmark or no primaryMetric
        [{"benchmark": "a.B.c"}] | a row has no benchmark or no primaryMetric
        [{"benchmark": 3, "primaryMetric": {"score": "fast"}}] | not a JSON result
        []                      | no rows
        """)
    void saysInOneLineWhatIsWrong(String text, String message) throws IOException {
        Path file = file("bad.json", text);
        String said = assertThrows(BadInput.class, () -> Runs.read(file)).getMessage();
        assertTrue(said.startsWith(file + ": ") && said.contains(message) && said.lines().count() == 1, said);
    }

    @Test
    void namesRunsThatThereAre() {
        String said = assertThrows(BadInput.class, () -> Runs.read(Path.of("jmh-results", "2026"))).getMessage();
        assertTrue(said.matches("jmh-results/2026: no such run; there are jmh-results/2\\S+_jdk\\S+( jmh-results/\\S+){0,2}"), said);
        String empty = assertThrows(BadInput.class, () -> Runs.read(folder)).getMessage();
        assertEquals(folder + ": no rows; is it a run's folder?", empty);
    }

    @Test
    void saysThatConditionsAreBroken() throws IOException {
        file("old.json", OLD);
        file("run.json", "{\"environment\": ");
        String said = assertThrows(BadInput.class, () -> Runs.read(folder)).getMessage();
        assertTrue(said.contains("run.json: not JSON that tells a run's conditions"), said);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
