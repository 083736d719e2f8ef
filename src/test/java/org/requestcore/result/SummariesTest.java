package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SummariesTest {
    private static final String RECORD = "org.requestcore.bench.metrics.RecordBenchmark.record";

    @Test
    void aTableHoldsContendersBesideHarnessAndFloor() {
        Made made = new Made();
        made.row(Made.MATCH, "stack=undertow table=github", Made.ns(400, 410, 405, 395, 402), bytes(300));
        made.row(Made.MATCH, "stack=harness table=github", Made.ns(20, 20.1, 20.2, 19.9, 20), bytes(70));
        made.row(Made.MATCH, "stack=radix table=github", Made.ns(401, 409, 406, 396, 400), bytes(70));
        made.row(Made.MATCH, "stack=floor table=github", Made.ns(40, 40.4, 39.9, 40.2, 39.7), bytes(70));
        made.row(Made.MATCH, "stack=floor table=gplus", 30, 31, 30);
        List<Summary.Table> tables = Summaries.of(made.run("r")).tables();
        Summary.Table github = tables.get(0);
        assertEquals(2, tables.size());
        assertEquals(List.of("routing", "RouteMatchBenchmark.match", "stack", Map.of("table", "github"), "ns/op", true),
            List.of(github.concern(), github.benchmark(), github.contenderName(), github.conditions(), github.unit(), github.lowerIsBetter()));
        assertEquals(List.of("harness", "floor", "radix", "undertow"), github.lines().stream().map(Summary.Line::contender).toList());
        Summary.Line harness = github.lines().get(0);
        Summary.Line undertow = github.lines().get(3);
        assertNull(harness.net());
        assertTrue(Double.isNaN(harness.netBytes()) && Double.isNaN(harness.cpu()));
        assertEquals(382, undertow.net().value(), 0.5);
        assertEquals(10.05, undertow.ratio().value(), 0.05);
        assertTrue(undertow.ratio().low() > 9 && undertow.ratio().high() < 11);
        assertEquals(new Estimate(1, 1, 1), github.lines().get(1).ratio());
        assertEquals(230, undertow.netBytes());
        assertEquals(5, undertow.forks());
        assertEquals("steady", undertow.verdict());
        assertEquals(List.of("radix"), undertow.tiesWith());
        assertEquals(List.of(), github.lines().get(1).tiesWith());
        assertNull(tables.get(1).lines().get(0).net());
    }

    /** The page's reader chooses another baseline than the floor: its ratios are made as those to the floor are. Turned round, they are the inverse. */
    @Test
    void aRatioCanBeToAnyRow() {
        Made made = new Made();
        made.row(Made.MATCH, "stack=floor table=github", 40, 40.4, 39.9, 40.2, 39.7);
        made.row(Made.MATCH, "stack=netty table=github", 400, 410, 405, 395, 402);
        made.row(Made.MATCH, "stack=two table=github", 300, 301, 302, 400, 401, 402);
        made.row("thrpt", Made.MATCH, "stack=floor table=gplus", Made.metric("ops/us", 100, 101, 99), Map.of());
        made.row("thrpt", Made.MATCH, "stack=netty table=gplus", Made.metric("ops/us", 10, 10.1, 9.8), Map.of());
        for (Summary.Table table : Summaries.of(made.run("r")).tables()) {
            Summary.Line floor = table.lines().stream().filter(l -> l.contender().equals("floor")).findFirst().orElseThrow();
            for (Summary.Line line : table.lines()) {
                assertEquals(line.ratio(), table.ratio(line, floor), line.contender());
                Estimate turned = table.ratio(floor, line);
                assertTrue(Double.isNaN(line.ratio().value()) ? Double.isNaN(turned.value()) : Math.abs(turned.value() * line.ratio().value() - 1) < 1e-9, line.contender());
                assertEquals(1, turned.low() * line.ratio().high(), 1e-9);
            }
        }
    }

    @Test
    void noMeterIsTheHarnessOfMeters() {
        Made made = new Made().row(RECORD, "meter=timer tags=held", 50, 51, 49).row(RECORD, "meter=none tags=held", 2, 2.1, 2);
        Summary.Table table = Summaries.of(made.run("r")).tables().get(0);
        assertEquals("meter", table.contenderName());
        assertEquals(48, table.lines().get(1).net().value(), 0.1);
        assertNull(table.lines().get(1).ratio());
    }

    /** The more the better: turned so that above 1 is still worse, and nothing is subtracted. */
    @Test
    void ratesAreTurned() {
        Made made = new Made();
        Stream.of("floor 100", "harness 1000", "netty 10").map(s -> s.split(" "))
            .forEach(s -> made.row("thrpt", Made.MATCH, "stack=" + s[0], Made.metric("ops/us", Double.parseDouble(s[1]), Double.parseDouble(s[1]) * 1.01), Map.of()));
        Summary.Table table = Summaries.of(made.run("r")).tables().get(0);
        assertFalse(table.lowerIsBetter());
        assertEquals(List.of("harness", "floor", "netty"), table.lines().stream().map(Summary.Line::contender).toList());
        assertEquals(10, table.lines().get(2).ratio().value(), 1e-9);
        assertNull(table.lines().get(2).net());
        assertEquals(Map.of("mode", "thrpt"), table.conditions());
    }

    @Test
    void methodsOfOtherSuitesAreCompared() {
        Made made = new Made().row("com.example.Sort.quick", "size=10", 5, 6, 5).row("com.example.Sort.merge", "size=10", 7, 7, 7).row("com.example.Sort.quick", "size=99", 50, 60);
        List<Summary.Table> tables = Summaries.of(made.run("r")).tables();
        assertEquals(List.of("Sort", "Sort"), tables.stream().map(Summary.Table::benchmark).toList());
        assertEquals("", tables.get(0).contenderName());
        assertEquals(List.of("quick", "merge"), tables.get(0).lines().stream().map(Summary.Line::contender).toList());
        assertEquals(Map.of("size", "10"), tables.get(0).conditions());
    }

    @Test
    void sampledOperationsHavePercentiles() {
        Metric sampled = new Metric("ns/op", new double[][] {{20, 21}, {20, 22}}, Map.of("50.0", 20.0, "95.0", 25.0, "99.9", 80.0, "100.0", 9_000.0));
        Made made = new Made().row("sample", Made.MATCH, "stack=a", sampled, Map.of()).row("avgt", Made.MATCH, "stack=a", sampled, Map.of());
        List<Summary.Table> tables = Summaries.of(made.run("r")).tables();
        assertEquals(List.of("p50=20.0", "p99.9=80.0", "max=9000.0"), tables.get(0).lines().get(0).percentiles().entrySet().stream().map(Object::toString).toList());
        assertEquals(Map.of(), tables.get(1).lines().get(0).percentiles(), "of iterations, not of operations");
    }

    /** Once a fork, and in the unit of the operations beside it. */
    @Test
    void theLongestPauseStandsBesidePercentiles() {
        Metric sampled = new Metric("us/op", new double[][] {{20, 21}, {20, 22}}, Map.of("50.0", 20.0, "100.0", 9_000.0));
        Map<String, Metric> kept = Map.of("pause.max", new Metric("ms", new double[][] {{2.5}, {8.5}}));
        Summary.Line line = Summaries.of(new Made().row("sample", Made.MATCH, "stack=a", sampled, kept).run("r")).tables().get(0).lines().get(0);
        assertEquals(List.of("p50=20.0", "longest pause=8500.0", "max=9000.0"), line.percentiles().entrySet().stream().map(Object::toString).toList());
    }

    /** The median of the forks, and the longest of all, in the score's unit. */
    @Test
    void requestsThatCameAtAFixedRateHavePercentilesToo() {
        Map<String, Metric> noted = Map.of("response.p50", new Metric("us", new double[][] {{2}, {4}, {3}}), "response.max", new Metric("us", new double[][] {{70}, {90}, {80}}),
            "pause.max", new Metric("ms", new double[][] {{0.05}}));
        Summary.Line line = Summaries.of(new Made().row("avgt", Made.MATCH, "stack=a", Made.ns(500_000, 500_001), noted).run("r")).tables().get(0).lines().get(0);
        assertEquals(List.of("p50=3000.0", "longest pause=50000.0", "max=90000.0"), line.percentiles().entrySet().stream().map(Object::toString).toList());
    }

    @Test
    void twoSpeedsAreNamedAndHaveNoRatio() {
        Made made = new Made().conditions("{\"ended\": \"now\"}").row(Made.MATCH, "stack=harness", 10, 10.1, 10.2, 10, 10.1).row(Made.MATCH, "stack=floor", 100, 101, 99, 100, 100.5)
            .row(Made.MATCH, "stack=twofold", 402, 316, 400, 315, 318).row(Made.MATCH, "stack=below", 62, 78, 62.2, 78.2, 62.1);
        Summary summary = Summaries.of(made.run("r"));
        Summary.Line line = summary.tables().get(0).lines().get(3);
        assertEquals("two speeds: 316 ns in 3, 401 ns in 2 forks", line.verdict());
        assertEquals(new Speeds(316, 3, 401, 2), line.speeds());
        assertEquals(List.of(315.0, 316.0, 318.0, 400.0, 402.0), line.medians());
        assertTrue(Double.isNaN(line.ratio().value()) && line.ratio().low() < 3.15 && line.ratio().high() > 4.01, line.ratio().toString());
        assertEquals(List.of("below the floor: below below 79 % in RouteMatchBenchmark.match", "2 of 4 rows with two speeds: an interval that covers both, and no ratio"), summary.doubts());
    }

    /** Welch's test sees the forks that the median does not. */
    @Test
    void whatIsNotToldApartHasWhatCouldHaveBeen() {
        Made made = new Made().row(Made.MATCH, "stack=floor", 100, 101, 99, 100, 100.5).row(Made.MATCH, "stack=close", 104, 106, 103, 107, 105).row(Made.MATCH, "stack=wild", 107, 108, 107, 107, 160);
        Summary.Table table = Summaries.of(made.run("r")).tables().get(0);
        assertEquals(new Calls(3, 0.15, false), new Calls(table.calls().pairs(), Math.round(table.calls().falseOnes() * 100) / 100.0, table.calls().isHolm()));
        assertEquals(List.of(), table.lines().get(1).tiesWith());
        assertTrue(Double.isNaN(table.lines().get(1).told()));
        assertEquals(List.of("floor", "close"), table.lines().get(2).tiesWith());
        assertTrue(table.lines().get(2).told() > 0.2 && table.lines().get(2).told() < 0.6, table.lines().get(2).toString());
    }

    @Test
    void theSameRunGivesTheSameSummary() {
        assertEquals(Summaries.of(Made.requests().run("r")), Summaries.of(Made.requests().run("r")));
    }

    private static Map<String, Metric> bytes(double bytes) {
        return Map.of("gc.alloc.rate.norm", new Metric("B/op", new double[][] {{bytes}, {bytes}}));
    }

    /** Iterations that agree are no news where forks don't. */
    @Test
    void noRowIsSteadyWhoseForksDiffer() {
        Made made = new Made().row(Made.MATCH, "stack=quiet", 100, 103, 98, 101).row(Made.MATCH, "stack=wild", 300, 390, 260, 310).row(Made.MATCH, "stack=single", 400);
        Map<String, String> verdicts = Summaries.of(made.run("r")).tables().get(0).lines().stream().collect(Collectors.toMap(Summary.Line::contender, Summary.Line::verdict));
        assertEquals("steady", verdicts.get("quiet"));
        assertTrue(verdicts.get("wild").matches("forks differ by \\d+ %"), verdicts.get("wild"));
        assertEquals("steady", verdicts.get("single"), "one can't differ; that there is but one is a doubt");
    }

    /** By the forks that are there; not where more of them are no help. */
    @Test
    void aRowTellsWhatItWouldNeed() {
        Made made = new Made().row(Made.MATCH, "stack=floor", 100, 100.1, 99.9, 100).row(Made.MATCH, "stack=narrow", 200, 200.1, 199.9, 200).row(Made.MATCH, "stack=wide", 300, 330, 280, 310);
        made.row(Made.MATCH, "stack=single", 400).row(Made.MATCH, "stack=split", 500, 501, 499, 800, 801, 799);
        Map<String, Integer> needs = Summaries.of(made.run("r")).tables().get(0).lines().stream().collect(Collectors.toMap(Summary.Line::contender, Summary.Line::needs));
        assertTrue(needs.remove("wide") > 4, needs.toString());
        assertEquals(Map.of("floor", 0, "narrow", 0, "single", 0, "split", 0), needs);
        Map<String, Integer> loose = Summaries.of(made.conditions("{\"effort\": {\"precision\": 0.5}}").run("r")).tables().get(0).lines().stream().collect(Collectors.toMap(Summary.Line::contender, Summary.Line::needs));
        assertEquals(0, loose.get("wide"), "it has what was asked for");
    }
}
