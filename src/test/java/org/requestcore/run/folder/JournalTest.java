package org.requestcore.run.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

import org.requestcore.plan.Cell;
import org.requestcore.plan.Fork;
import org.requestcore.plan.PlannedRow;
import org.requestcore.workload.BadInput;

/** What is kept of a fork, and what is made of it. */
class JournalTest {
    @TempDir
    private Path folder;

    @Test
    void keepsForksAcrossProcesses() {
        append(record("floor", 1, 10), ForkRecord.failed(fork("floor", 2), 5, "2026-01-01T00:00:00Z", 1.5, "hung \"there\"\n"));
        append(record("floor", 2, 30));
        List<ForkRecord> records = Journal.read(folder);
        assertEquals(3, records.size());
        assertEquals("hung \"there\"\n", records.get(1).failed());
        assertNull(records.get(1).result());
        assertEquals(30, records.get(2).result().getPrimaryResult().getScore());
        assertEquals(Map.of("stack", "floor"), records.get(2).params());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"benchmark\":\"a.B.c\",\"mode\":\"avgt\"}", "\u0000\u0000", "{\"benchmark\":\"\u00e4"})
    void tornLastLineIsCutOff(String torn) throws Exception {
        append(record("floor", 1, 10));
        Files.writeString(folder.resolve(Journal.FILE), torn, StandardOpenOption.APPEND);
        assertEquals(1, Journal.read(folder).size());
        append(record("floor", 2, 20));
        assertEquals(List.of(1, 2), Journal.read(folder).stream().map(ForkRecord::fork).toList());
    }

    @Test
    void lineThatIsWholeButNoRecordIsNamed() throws Exception {
        append(record("floor", 1, 10));
        Files.writeString(folder.resolve(Journal.FILE), "nonsense\n", StandardOpenOption.APPEND);
        assertTrue(assertThrows(BadInput.class, () -> Journal.read(folder)).getMessage().contains("journal.jsonl:2: "));
    }

    /** A journal may come from anywhere; what is in it must not run. */
    @Test
    void objectThatIsNoResultIsNotRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(new Point());
        }
        Files.writeString(folder.resolve(Journal.FILE), "{\"benchmark\":\"a.B.c\",\"result\":\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"}\n");
        assertThrows(BadInput.class, () -> Journal.read(folder));
    }

    /** Scores over forks are what JMH itself makes of the same forks, means and sums alike; the last of a fork counts. */
    @Test
    void rowsAreWhatJmhMakesOfTheForks() {
        append(record("radix", 2, 70), record("floor", 1, 999), record("floor", 3, 50), record("radix", 1, 60), record("floor", 2, 20), record("floor", 1, 10));
        List<RunResult> rows = Results.of(Journal.read(folder), List.of("a.B.c avgt stack=floor", "a.B.c avgt stack=radix", "a.B.c avgt stack=absent"));
        assertEquals(2, rows.size());
        RunResult floor = rows.get(0);
        RunResult same = new RunResult(params("floor"), List.of(result("floor", 10), result("floor", 20), result("floor", 50)));
        assertEquals("floor", floor.getParams().getParam("stack"));
        assertEquals(3, floor.getParams().getForks());
        assertEquals(same.getPrimaryResult().getScore(), floor.getPrimaryResult().getScore());
        assertEquals(same.getPrimaryResult().getScoreError(), floor.getPrimaryResult().getScoreError());
        assertEquals(80, floor.getSecondaryResults().get("gc.count").getScore(), "summed up, as its policy says");
        assertEquals(same.getSecondaryResults().get("gc.count").getScore(), floor.getSecondaryResults().get("gc.count").getScore());
    }

    private void append(ForkRecord... records) {
        try (Journal journal = Journal.open(folder)) {
            List.of(records).forEach(journal::append);
        }
    }

    private static ForkRecord record(String stack, int fork, double score) {
        return ForkRecord.of(fork(stack, fork), 5, "2026-01-01T00:00:00Z", 1.25, null, result(stack, score));
    }

    private static Fork fork(String stack, int number) {
        return new Fork(new PlannedRow(new Cell("a.B.c", Mode.AverageTime, null, Map.of("stack", stack)), null, null, false), number);
    }

    private static BenchmarkResult result(String stack, double score) {
        IterationResult iteration = new IterationResult(params(stack), params(stack).getMeasurement(), null);
        iteration.addResult(new AverageTimeResult(ResultRole.PRIMARY, "c", 1, Math.round(score), TimeUnit.NANOSECONDS));
        iteration.addResult(new ScalarResult("gc.count", score, "counts", AggregationPolicy.SUM));
        return new BenchmarkResult(params(stack), List.of(iteration));
    }

    private static BenchmarkParams params(String stack) {
        WorkloadParams workload = new WorkloadParams();
        workload.put("stack", stack, 0);
        IterationParams iterations = new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.seconds(1), 1);
        return new BenchmarkParams("a.B.c", "a.B_c", false, 1, new int[] {1}, List.of(), 1, 0, iterations, iterations, Mode.AverageTime, workload,
            TimeUnit.NANOSECONDS, 1, "java", List.of(), "17", "vm", "17", "1.37", TimeValue.minutes(10));
    }
}
