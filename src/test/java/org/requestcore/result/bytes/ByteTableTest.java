package org.requestcore.result.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.result.Made;
import org.requestcore.result.Metric;
import org.requestcore.result.Run;
import org.requestcore.workload.BadInput;

class ByteTableTest {
    private static final String MATCH = "org.requestcore.bench.routing.RouteMatchBenchmark.match";
    private static final String ROW = "RouteMatchBenchmark.match stack=mine";

    @TempDir
    private Path folder;

    /** @param forks B/op of each, the least of its iterations */
    private static Run run(double classBytes, double... forks) {
        Map<String, Metric> secondary = new LinkedHashMap<>();
        secondary.put("gc.alloc.rate.norm", new Metric("B/op", Arrays.stream(forks).mapToObj(f -> new double[] {f + 3, f, f + 1}).toArray(double[][]::new)));
        secondary.put("alloc.java.lang.String", once("B/op", classBytes, forks.length));
        secondary.put("alloc.java.lang.String.count", once("#/op", 1, forks.length));
        return new Made().row(MATCH, "stack=mine", Made.ns(Arrays.stream(forks).map(f -> 100).toArray()), secondary).run("run");
    }

    private static Metric once(String unit, double value, int forks) {
        double[][] raw = new double[forks][];
        Arrays.setAll(raw, i -> new double[] {value});
        return new Metric(unit, raw);
    }

    @Test
    void keepsTheLeastAndWhyItMayDiffer() {
        KeptRow agree = ByteTable.of(run(24, 100, 100.1)).rows().get(0);
        assertEquals(new KeptRow(17, ROW, 100, 1, "forks agree", Map.of("java.lang.String", 24.0)), agree);
        KeptRow apart = ByteTable.of(run(24, 100, 148, 116)).rows().get(0);
        assertEquals(100, apart.bytes());
        assertEquals(96, apart.tolerance());
        assertTrue(apart.reason().startsWith("forks are up to 48.0 B apart"), apart.reason());
    }

    @Test
    void moreIsOffAndSoIsLess() {
        ByteTable table = ByteTable.of(run(24, 100, 100));
        assertFalse(table.held(run(24, 100.9)).get(0).isOff());
        assertTrue(table.held(run(32, 108)).get(0).isOff());
        assertTrue(table.held(run(16, 92)).get(0).isOff());
        assertEquals(Map.of("java.lang.String", 32.0), table.held(run(32, 108)).get(0).classes());
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        ByteTable table = ByteTable.of(run(24, 100, 148));
        Path file = Files.writeString(folder.resolve("bytes.json"), table.json());
        assertEquals(table, ByteTable.read(file));
        for (String wrong : List.of("", "{}", "[{}]", "no JSON")) {
            Files.writeString(file, wrong);
            assertTrue(assertThrows(BadInput.class, () -> ByteTable.read(file)).getMessage().startsWith(file.toString()), wrong);
        }
    }

    /** Figures are measured anew; a reason that somebody has thought of stays, with its tolerance. */
    @Test
    void peoplesReasonsStay() {
        KeptRow before = ByteTable.of(run(24, 100, 148)).rows().get(0);
        KeptRow reasoned = new KeptRow(17, ROW, before.bytes(), 7, "a session now and then", Map.of());
        KeptRow elsewhere = new KeptRow(25, ROW, 80, 1, "forks agree", Map.of());
        ByteTable now = ByteTable.of(run(32, 110, 110)).over(new ByteTable(List.of(reasoned, elsewhere)));
        assertEquals(List.of(new KeptRow(17, ROW, 110, 7, "a session now and then", Map.of("java.lang.String", 32.0)), elsewhere), now.rows());
        assertEquals(1, ByteTable.of(run(32, 110, 110)).over(new ByteTable(List.of(before))).rows().get(0).tolerance());
    }

    @Test
    void otherJdksAndRowsAreNotTold() {
        ByteTable other = new ByteTable(List.of(new KeptRow(25, ROW, 80, 1, "forks agree", Map.of())));
        assertEquals(List.of(), other.held(run(24, 100)));
        assertEquals(List.of(ROW), other.notHeld(run(24, 100)));
        assertThrows(BadInput.class, () -> ByteTable.of(run(24, 100)));
    }
}
