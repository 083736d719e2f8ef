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
    private static final String MATCH = "org.requestcore.bench.routing.RouteMatchBenchmark.match";
    private static final String SERVE = "org.requestcore.bench.request.RequestBenchmark.serve";
    private static final String ENCODE = "org.requestcore.bench.json.EncodeBenchmark.freshArray";
    private static final String RECORD = "org.requestcore.bench.metrics.RecordBenchmark.record";
    private static final String WHOLE = "{\"ended\": \"2026-11-23T13:28:10Z\"}";

    @Test
    void aTableHoldsContendersBesideHarnessAndFloor() {
        Made made = new Made();
        made.row(MATCH, "stack=undertow table=github", Made.ns(400, 410, 405, 395, 402), bytes(300));
        made.row(MATCH, "stack=harness table=github", Made.ns(20, 20.1, 20.2, 19.9, 20), bytes(70));
        made.row(MATCH, "stack=radix table=github", Made.ns(401, 409, 406, 396, 400), bytes(70));
        made.row(MATCH, "stack=floor table=github", Made.ns(40, 40.4, 39.9, 40.2, 39.7), bytes(70));
        made.row(MATCH, "stack=floor table=gplus", 30, 31, 30);
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
            .forEach(s -> made.row("thrpt", MATCH, "stack=" + s[0], Made.metric("ops/us", Double.parseDouble(s[1]), Double.parseDouble(s[1]) * 1.01), Map.of()));
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
    void aBudgetAddsUpToTheWhole() {
        Summary summary = Summaries.of(requests().run("r"));
        assertEquals(List.of("floor", "netty"), summary.budgets().stream().map(Summary.Budget::stack).toList());
        Summary.Budget netty = summary.budgets().get(1);
        assertEquals(Map.of("wire", "wrk", "profile", "clean"), netty.conditions());
        assertEquals(List.of("harness", "parse+write", "routing", "middleware", "handler+JSON"), netty.parts().stream().map(Summary.Part::name).toList());
        assertEquals(List.of(10L, 990L, 150L, 300L, 400L), netty.parts().stream().map(p -> Math.round(p.cost().value())).toList());
        assertEquals(netty.whole().value(), netty.parts().stream().mapToDouble(p -> p.cost().value()).sum(), 1e-9);
        assertTrue(netty.parts().stream().allMatch(p -> p.cost().spans(p.cost().value())));
    }

    /** netty less what it stands on: 1850 - 130; and 10 + 120 + 870 + 150 + 300 + 400. */
    @Test
    void whatCarriesTheBytesIsTold() {
        Made made = requests().conditions("{\"ended\": \"now\", \"contenders\": {\"netty\": {\"request\": {\"standsOn\": \"wire\"}}, \"wire\": {}}}");
        Stream.of("canned", "routed", "layered", "served").forEach(shape -> made.row(SERVE, "stack=wire shape=%s wire=wrk profile=clean".formatted(shape), 130, 131, 129));
        Summary summary = Summaries.of(made.run("r"));
        Summary.Table served = summary.tables().stream().filter(t -> "served".equals(t.conditions().get("shape"))).findFirst().orElseThrow();
        assertTrue(served.hasTransport());
        assertEquals(List.of("harness null", "wire null", "floor null", "netty 1720"),
            served.lines().stream().map(l -> l.contender() + " " + (l.netOfTransport() == null ? null : Math.round(l.netOfTransport().value()))).toList());
        assertEquals(1840, served.lines().get(3).net().value(), 0.5);
        assertEquals(List.of("floor", "netty"), summary.budgets().stream().map(Summary.Budget::stack).toList());
        List<Summary.Part> parts = summary.budgets().get(1).parts();
        assertEquals(List.of("harness", "transport", "parse+write", "routing", "middleware", "handler+JSON"), parts.stream().map(Summary.Part::name).toList());
        assertEquals(List.of(10L, 120L, 870L, 150L, 300L, 400L), parts.stream().map(p -> Math.round(p.cost().value())).toList());
        assertTrue(summary.doubts().stream().noneMatch(d -> d.contains("wire at")), "it is told the answers: " + summary.doubts());
        assertFalse(Summaries.of(requests().run("r")).tables().get(0).hasTransport());
    }

    /** netty: 1850 - 1000 - 300 (middleware) - 100 (radix, net) - 200 (jackson, net); floor: 700 - 100 - 300 - 20 - 80. */
    @Test
    void theResidualIsWhatThePartsAloneDontExplain() {
        Made made = requests();
        made.row(MATCH, "stack=harness table=github probe=mix profile=clean", 20).row(MATCH, "stack=floor table=github probe=mix profile=clean", 40);
        Summary without = Summaries.of(made.run("r"));
        assertNull(without.budgets().get(0).residual(), "other requests than the App's are not like");
        assertTrue(without.doubts().stream().anyMatch(d -> d.startsWith("no residual for floor, netty:")), without.doubts().toString());
        Map.of("harness", 20.0, "radix", 120.0, "floor", 40.0).forEach((stack, ns) -> made.row(MATCH, "stack=" + stack + " table=app probe=app profile=clean", ns, ns * 1.01, ns * 0.99));
        Map.of("harness", 5.0, "jackson", 205.0, "floor", 85.0).forEach((library, ns) -> made.row(ENCODE, "library=" + library + " payload=user", ns, ns * 1.01, ns * 0.99));
        List<Summary.Budget> budgets = Summaries.of(made.run("r")).budgets();
        assertEquals(200, budgets.get(0).residual().value(), 0.5);
        assertEquals(250, budgets.get(1).residual().value(), 0.5);
        assertTrue(budgets.get(1).residual().hasInterval());
        assertTrue(Summaries.of(made.run("r")).doubts().stream().noneMatch(d -> d.contains("residual")));
    }

    /** The same rows, of a run that tells for itself what is inside: 1850 - 1000 - 300 - 20 (floor's router, net) - 80 (floor's JSON, net). */
    @Test
    void theRunTellsWhatIsInside() {
        Made made = requests().conditions("{\"contenders\": {\"netty\": {\"request\": {\"routesWith\": \"floor\", \"encodesWith\": \"floor\"}}}}");
        Map.of("harness", 20.0, "floor", 40.0).forEach((stack, ns) -> made.row(MATCH, "stack=" + stack + " table=app probe=app profile=clean", ns, ns * 1.01, ns * 0.99));
        Map.of("harness", 5.0, "floor", 85.0).forEach((library, ns) -> made.row(ENCODE, "library=" + library + " payload=user", ns, ns * 1.01, ns * 0.99));
        assertEquals(450, Summaries.of(made.run("r")).budgets().get(1).residual().value(), 0.5);
    }

    @Test
    void tellsFailuresAndDoubts() {
        Made made = new Made().conditions("""
            {"environment": {"loadAtStart": 1.46, "cores": 2, "governor": "powersave"}, "noise": {"wallCvPercent": 23.0, "cpuCvPercent": 8}, "versions": {"dirty": "true"},
             "failures": [{"row": "RouteMatchBenchmark.match stack=mine", "fork": 2, "reason": "timed out"}]}""");
        made.row(MATCH, "stack=a", 1).row(MATCH, "stack=b", 1, 2, 3).row(MATCH, "stack=c").row(SERVE, "stack=netty shape=canned", 1, 2);
        made.row(MATCH, "stack=d", new Metric("ns/op", new double[][] {{110, 107, 104, 102, 100}, {1, 1, 1, 1}}), Map.of("cpu", new Metric("ns/op", new double[][] {{50, 50, 50, 50, 50}, {1, 1, 1, 1}})));
        Summary summary = Summaries.of(made.run("r"));
        assertEquals(List.of("RouteMatchBenchmark.match stack=mine, fork 2: timed out"), summary.failures());
        assertEquals(List.of("1 of 5 rows without a value: left out", "1 of 4 rows with 1 fork: no interval, nothing to be told apart by", "2 of 4 rows with 2 forks: their intervals are wide by necessity",
            "1 of 4 rows not steady: they drift or shift", "net is empty, for there is no row to subtract: add harness to the list behind -p stack=", "1 fork was disturbed", "no harness row of RequestBenchmark.serve: parse+write contains the harness",
            "forks of one row differ by 47 % (the median over rows; 3 % on a quiet machine): neighbours, of which CPU time shows few in a virtual machine", "stopped early: run.json has no `ended`", "heavy load at start (1.46 on 2 cores)", "a noisy machine: one loop over and over varied by 23.0 % (wall), 8.0 % (CPU)",
            "the clock may change: governor powersave", "the tree was dirty: the commit is not what was measured"), summary.doubts());
    }

    /** Once, however many tables there are; and not of other suites, whose methods are the contenders. */
    @Test
    void whatNetIsMissingIsTold() {
        Made without = new Made().conditions(WHOLE).row(MATCH, "stack=a table=x", 1, 1.02, 1.04).row(MATCH, "stack=a table=y", 1, 1.02, 1.04);
        assertEquals(List.of("net is empty, for there is no row to subtract: add harness to the list behind -p stack="), Summaries.of(without.run("r")).doubts());
        Made meters = new Made().conditions(WHOLE).row("org.requestcore.bench.metrics.RecordBenchmark.record", "meter=timer", 1, 1.02, 1.04);
        assertEquals(List.of("net is empty, for there is no row to subtract: add none to the list behind -p meter="), Summaries.of(meters.run("r")).doubts());
        assertEquals(List.of(), Summaries.of(new Made().conditions(WHOLE).row("mine.MyBenchmark.run", "size=1", 1, 1.02, 1.04).run("r")).doubts());
    }

    /** The load average remembers the suite's own last run; what others have at the moment is what counts, where a run tells it. */
    @Test
    void onlyTheLoadOfOthersIsHeavy() {
        String told = "{\"ended\": \"now\", \"environment\": {\"loadAtStart\": 2.0, \"cores\": 2}, \"noise\": {\"otherCpuPercent\": %s}}";
        assertEquals(List.of(), Summaries.of(new Made().conditions(told.formatted("3.5")).row(MATCH, "stack=a", 1, 1.02, 1.04).row(MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
        assertEquals(List.of("heavy load at start (others had 61 % of the cores)"), Summaries.of(new Made().conditions(told.formatted("60.6")).row(MATCH, "stack=a", 1, 1.02, 1.04).row(MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
    }

    @Test
    void sampledOperationsHavePercentiles() {
        Metric sampled = new Metric("ns/op", new double[][] {{20, 21}, {20, 22}}, Map.of("50.0", 20.0, "95.0", 25.0, "99.9", 80.0, "100.0", 9_000.0));
        Made made = new Made().row("sample", MATCH, "stack=a", sampled, Map.of()).row("avgt", MATCH, "stack=a", sampled, Map.of());
        List<Summary.Table> tables = Summaries.of(made.run("r")).tables();
        assertEquals(List.of("p50=20.0", "p99.9=80.0", "max=9000.0"), tables.get(0).lines().get(0).percentiles().entrySet().stream().map(Object::toString).toList());
        assertEquals(Map.of(), tables.get(1).lines().get(0).percentiles(), "of iterations, not of operations");
    }

    @Test
    void rowsBelowTheFloorAreNamedIfTheyAreSurelyBelow() {
        Made made = new Made().conditions(WHOLE);
        made.row(MATCH, "stack=harness table=github", 10, 10.1, 10.2).row(MATCH, "stack=floor table=github", 40, 40.2, 40.1).row(MATCH, "stack=fast table=github", 30, 30.2, 30.1);
        made.row(MATCH, "stack=tie table=github", 35, 39, 43).row(MATCH, "stack=slow table=github", 50, 50.2, 50.1);
        assertEquals(List.of("below the floor: fast at 75 % in RouteMatchBenchmark.match table=github"), Summaries.of(made.run("r")).doubts());
    }

    @Test
    void twoSpeedsAreNamedAndHaveNoRatio() {
        Made made = new Made().conditions(WHOLE).row(MATCH, "stack=harness", 10, 10.1, 10.2, 10, 10.1).row(MATCH, "stack=floor", 100, 101, 99, 100, 100.5)
            .row(MATCH, "stack=twofold", 402, 316, 400, 315, 318).row(MATCH, "stack=below", 62, 78, 62.2, 78.2, 62.1);
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
        Made made = new Made().row(MATCH, "stack=floor", 100, 101, 99, 100, 100.5).row(MATCH, "stack=close", 104, 106, 103, 107, 105).row(MATCH, "stack=wild", 107, 108, 107, 107, 160);
        Summary.Table table = Summaries.of(made.run("r")).tables().get(0);
        assertEquals(new Calls(3, 0.15, false), new Calls(table.calls().pairs(), Math.round(table.calls().falseOnes() * 100) / 100.0, table.calls().isHolm()));
        assertEquals(List.of(), table.lines().get(1).tiesWith());
        assertTrue(Double.isNaN(table.lines().get(1).told()));
        assertEquals(List.of("floor", "close"), table.lines().get(2).tiesWith());
        assertTrue(table.lines().get(2).told() > 0.2 && table.lines().get(2).told() < 0.6, table.lines().get(2).toString());
    }

    @Test
    void whatIsAnsweredFromMemoryIsMarked() {
        Made made = new Made().conditions(WHOLE).row(MATCH, "stack=harness", 1, 1.02, 1.04);
        Map.of("caching", 3.0, "slightly", 1.4).forEach((stack, ratio) ->
            made.row(MATCH, "stack=" + stack, Made.ns(40, 41, 42), Map.of("remembers", new Metric("unmet/met", new double[][] {{ratio}, {ratio}, {ratio * 0.9}}))));
        Summary summary = Summaries.of(made.run("r"));
        Map<String, String> verdicts = summary.tables().get(0).lines().stream().collect(Collectors.toMap(Summary.Line::contender, Summary.Line::verdict));
        assertEquals(Map.of("harness", "steady", "caching", "remembers", "slightly", "steady"), verdicts);
        assertEquals(List.of("answered from memory, over 1.5 times as fast as what was never asked before: RouteMatchBenchmark.match stack=caching"), summary.doubts());
    }

    /** The stack says so, of this contract: marked all the same. */
    @Test
    void whatRemembersByDesignIsMarkedWithoutADoubt() {
        Made made = new Made().row(MATCH, "stack=harness", 1, 1.02, 1.04).conditions("""
            {"ended": "now", "contenders": {"caching": {"router": {"remembers": "keeps 100 paths"}}, "hiding": {"request": {"remembers": "keeps requests"}}, "silent": {}}}""");
        for (String stack : List.of("caching", "hiding", "silent")) {
            made.row(MATCH, "stack=" + stack, Made.ns(40, 41, 42), Map.of("remembers", new Metric("unmet/met", new double[][] {{3}, {3}, {2}})));
        }
        Summary summary = Summaries.of(made.run("r"));
        assertEquals(3, summary.tables().get(0).lines().stream().filter(line -> line.verdict().equals("remembers")).count());
        assertEquals(List.of("answered from memory, over 1.5 times as fast as what was never asked before: RouteMatchBenchmark.match stack=hiding; RouteMatchBenchmark.match stack=silent"),
            summary.doubts());
    }

    @Test
    void whereNothingNewCouldBeAskedTheRunSaysSo() {
        Made made = new Made().conditions("{\"ended\": \"now\", \"contenders\": {}}").row(MATCH, "stack=harness", 1, 1.02, 1.04).row(MATCH, "stack=mute", 1, 1.02, 1.04)
            .row("org.requestcore.bench.routing.TableBuildBenchmark.build", "stack=mute", 1, 1.02, 1.04)
            .row(MATCH, "stack=asked", Made.ns(40, 41, 42), Map.of("remembers", new Metric("unmet/met", new double[][] {{1}, {1}, {1}})));
        assertEquals(List.of("1 of 4 rows where nothing new can be asked: whether they answer from memory can't be told"), Summaries.of(made.run("r")).doubts());
    }

    @Test
    void aSoundRunLeavesNoDoubt() {
        assertEquals(List.of(), Summaries.of(new Made().conditions(WHOLE).row(MATCH, "stack=a", 1, 1.02, 1.04).row(MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
        assertEquals(List.of("no run.json: the host and its conditions are unknown"), Summaries.of(new Made().row(MATCH, "stack=a", 1, 1.02, 1.04).row(MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
    }

    @Test
    void theSameRunGivesTheSameSummary() {
        assertEquals(Summaries.of(requests().run("r")), Summaries.of(requests().run("r")));
    }

    private static Made requests() {
        Made made = new Made();
        Map<String, double[]> stacks = Map.of("harness", new double[] {10, 10, 10, 10}, "floor", new double[] {100, 150, 450, 700}, "netty", new double[] {1000, 1150, 1450, 1850});
        for (String stack : List.of("harness", "floor", "netty")) {
            List<String> shapes = List.of("canned", "routed", "layered", "served");
            for (int i = 0; i < 4; i++) {
                double ns = stacks.get(stack)[i];
                made.row(SERVE, "stack=%s shape=%s wire=wrk profile=clean".formatted(stack, shapes.get(i)), ns, ns * 1.01, ns * 0.99);
            }
        }
        // without its other shapes it has no budget
        return made.row(SERVE, "stack=vertx shape=canned wire=wrk profile=clean", 5, 6, 7);
    }

    private static Map<String, Metric> bytes(double bytes) {
        return Map.of("gc.alloc.rate.norm", new Metric("B/op", new double[][] {{bytes}, {bytes}}));
    }
}
