package org.requestcore.result.sides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.requestcore.result.Made;
import org.requestcore.result.Metric;
import org.requestcore.result.Run;
import org.requestcore.result.Summaries;
import org.requestcore.result.Summary;
import org.requestcore.workload.BadInput;

/** Runs side by side: each row's table has a line a side. */
class JoinedSidesTest {
    private static final String SERVE = "org.requestcore.bench.request.RequestBenchmark.serve";

    /** @param collector what it works for an operation, ns */
    private static Run run(String name, String conditions, double nanos, double collector) {
        Made made = new Made().conditions(conditions);
        for (String shape : List.of("canned", "routed", "layered", "served")) {
            made.row(SERVE, "stack=netty shape=" + shape, Made.ns(nanos, nanos * 1.01, nanos * 0.99),
                Map.of("gc.alloc.rate.norm", new Metric("B/op", new double[][] {{2048, 2048}, {2048, 2048}, {2048, 2048}}),
                    // most iterations have no collection
                    "collector", new Metric("ns/op", new double[][] {{0, 2 * collector}, {2.02 * collector, 0}, {0, 1.98 * collector}})));
        }
        return made.run(name);
    }

    private static final String CONDITIONS = """
        {"side": "--collectors %s", "collector": "%s", "started": "%s", "ended": "2026-01-01T00:01:00Z", "environment": {"cpu": "fast", "cores": 2}, "failures": [{"row": "a", "fork": 1, "reason": "%s"}],
         "cold": [{"benchmark": "org.requestcore.bench.request.RequestBenchmark.serve", "mode": "avgt", "params": {"stack": "vertx", "shape": "served"}, "reason": "slope"}]}
        """;

    @Test
    void eachRowHasATableOfSides() {
        Run joined = JoinedSides.of(List.of(run("g1", CONDITIONS.formatted("g1", "G1", "2026-01-01T00:00:00Z", "x"), 1000, 100),
            run("serial", CONDITIONS.formatted("serial", "Serial", "2026-01-01T00:00:01Z", "y"), 500, 50)), Set.of("flags"));
        Summary summary = Summaries.of(joined);
        Summary.Table canned = summary.tables().get(0);
        assertEquals("side", canned.contenderName());
        assertEquals(Map.of("stack", "netty", "shape", "canned"), canned.conditions());
        assertEquals("g1", canned.baseline());
        assertEquals(List.of("serial", "g1"), canned.lines().stream().map(Summary.Line::contender).toList());
        assertEquals(0.5, canned.lines().get(0).ratio().value(), 1e-9);
        assertEquals(25, canned.lines().get(0).perKilobyte().value(), 1e-9);
        assertEquals(50, canned.lines().get(1).perKilobyte().value(), 1e-9);
        assertEquals(List.of(), summary.budgets(), "its parts are of one side each");
    }

    @Test
    void whatIsAlikeIsToldOnceAndWhatIsNotByItsSide() {
        Run joined = JoinedSides.of(List.of(run("g1", CONDITIONS.formatted("g1", "G1", "2026-01-01T00:00:00Z", "x"), 1000, 100),
            run("serial", CONDITIONS.formatted("serial", "Serial", "2026-01-01T00:00:01Z", "y"), 500, 50)), Set.of("flags"));
        assertEquals("2026-01-01T00:00:00Z", joined.conditions().get("started").getAsString());
        assertTrue(joined.conditions().has("ended"));
        assertEquals("fast", joined.conditions().getAsJsonObject("environment").get("cpu").getAsString());
        assertNull(joined.conditions().get("collector"));
        assertEquals("[\"serial: flags differs: G1, Serial\"]", joined.conditions().get("differences").toString());
        Summary summary = Summaries.of(joined);
        assertEquals(List.of("a side=g1, fork 1: x", "a side=serial, fork 1: y"), summary.failures());
        assertEquals(List.of("g1", "serial"), summary.tables().stream().filter(t -> t.conditions().containsValue("vertx")).flatMap(t -> t.lines().stream()).map(Summary.Line::contender).sorted().toList());
        assertTrue(summary.doubts().stream().noneMatch(doubt -> doubt.contains("harness") || doubt.contains("stopped early")), summary.doubts().toString());
    }

    @Test
    void oneRunStaysAsItIs() {
        Run run = run("g1", "{}", 1000, 100);
        assertSame(run, JoinedSides.of(List.of(run), Set.of()));
    }

    /** As two runs are that nobody made as sides. */
    @Test
    void withoutASideTheFoldersNamesTell() {
        Summary summary = Summaries.of(JoinedSides.of(List.of(run("before", "{}", 1000, 100), run("after", "{}", 500, 100)), Set.of()));
        assertEquals(List.of("after", "before"), summary.tables().get(0).lines().stream().map(Summary.Line::contender).toList());
    }

    /** As another suite may call a parameter of its own. */
    @Test
    void aParameterOfThatNameIsNoSide() {
        Summary.Table table = Summaries.of(new Made().row(SERVE, "side=left", 1, 2).row(SERVE, "side=right", 2, 3).run("theirs")).tables().get(0);
        assertEquals("floor", table.baseline());
        assertNull(table.lines().get(0).ratio());
    }

    @Test
    void unlikeOnesAreRefused() {
        Run g1 = run("g1", "{\"collector\": \"G1\"}", 1000, 100);
        Run serial = run("serial", "{\"collector\": \"Serial\"}", 1000, 100);
        assertTrue(assertThrows(BadInput.class, () -> JoinedSides.of(List.of(g1, serial), Set.of())).getMessage().contains("--across flags"));
        Run other = new Made().row(SERVE, "stack=vertx", 1, 2).run("other");
        assertTrue(assertThrows(BadInput.class, () -> JoinedSides.of(List.of(g1, other), Set.of())).getMessage().contains("no row in common"));
    }
}
