package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jol.info.GraphLayout;

import org.requestcore.Jar;
import org.requestcore.contract.Offer;
import org.requestcore.contract.Router;
import org.requestcore.contract.Stacks;
import org.requestcore.result.Row;
import org.requestcore.result.Runs;
import org.requestcore.workload.routes.RouteTables;

/** What a router holds, by the heap in use after collections, is what JOL counts, object by object. */
class RetainedHeapIT {
    /** A list's place for each, and what else comes and goes in a fork: some 100 B a router, as the harness's row shows. */
    private static final double TOLERANCE = 0.01;

    @TempDir
    private Path folder;

    @Test
    void heapDifferenceIsWhatJolCounts() throws Exception {
        System.setProperty("jol.magicFieldOffset", "true");
        Jar.Result run = Jar.run(folder, "RetainedTable", "-p", "stack=floor,radix,undertow", "-p", "table=github,synthetic-1000", "-f", "1", "--run-dir", "kept");
        assertEquals(0, run.exit(), run.all());
        List<Row> rows = Runs.read(folder.resolve("kept")).rows();
        assertEquals(6, rows.size());
        for (Row row : rows) {
            double counted = counted(row.params());
            assertEquals(counted, row.secondary().get("retained").median(), TOLERANCE * counted, row.params().toString());
        }
    }

    /** Of the second of two: what both share is no router's. */
    private static long counted(Map<String, String> params) {
        Offer<Router> offer = Stacks.named(params.get("stack")).router(RouteTables.load(params.get("table")));
        Router first = offer.get();
        return GraphLayout.parseInstance(first, offer.get()).totalSize() - GraphLayout.parseInstance(first).totalSize();
    }
}
