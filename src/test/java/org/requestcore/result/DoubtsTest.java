package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What a run says that a reader has to know; and what is no doubt. */
class DoubtsTest {
    private static final String WHOLE = "{\"ended\": \"2026-11-23T13:28:10Z\"}";

    @Test
    void tellsFailuresAndDoubts() {
        Made made = new Made().conditions("""
            {"environment": {"loadAtStart": 1.46, "cores": 2, "governor": "powersave"}, "noise": {"wallCvPercent": 23.0, "cpuCvPercent": 8}, "versions": {"dirty": "true"},
             "failures": [{"row": "RouteMatchBenchmark.match stack=mine", "fork": 2, "reason": "timed out"}]}""");
        made.row(Made.MATCH, "stack=a", 1).row(Made.MATCH, "stack=b", 1, 2, 3).row(Made.MATCH, "stack=c").row(Made.SERVE, "stack=netty shape=canned", 1, 2);
        made.row(Made.MATCH, "stack=d", new Metric("ns/op", new double[][] {{110, 107, 104, 102, 100}, {1, 1, 1, 1}}), Map.of("cpu", new Metric("ns/op", new double[][] {{50, 50, 50, 50, 50}, {1, 1, 1, 1}})));
        Summary summary = Summaries.of(made.run("r"));
        assertEquals(List.of("RouteMatchBenchmark.match stack=mine, fork 2: timed out"), summary.failures());
        assertEquals(List.of("1 of 5 rows without a value: left out", "1 of 4 rows with 1 fork: no interval, nothing to be told apart by", "2 of 4 rows with 2 forks: their intervals are wide by necessity",
            "1 of 4 rows not steady: they drift or shift", "net is empty, for there is no row to subtract: add harness to the list behind -p stack=", "1 fork was disturbed", "no harness row of RequestBenchmark.serve: parse+write contains the harness",
            "forks of one row differ by 47 % (the median over rows; 3 % on a quiet machine): neighbours, of which CPU time shows few in a virtual machine", "stopped early: run.json has no `ended`", "heavy load at start (1.46 on 2 cores)", "a noisy machine: one loop over and over varied by 23.0 % (wall), 8.0 % (CPU)",
            "the clock may change: governor powersave", "the tree was dirty: the commit is not what was measured"), summary.doubts());
    }

    @Test
    void tellsWhatWasLeftOutOfATable() {
        Made made = new Made().conditions("{\"ended\": \"now\", \"tables\": {\"shop.yaml?skip\": {\"routes\": 40, \"skipped\": [\"line 4 GET /a#b\", \"line 9 GET /<c>\"]}, \"b.yaml\": {\"routes\": 3, \"skipped\": []}}}");
        made.row(Made.MATCH, "stack=a", 1, 1.02, 1.04).row(Made.MATCH, "stack=harness", 1, 1.02, 1.04);
        assertEquals(List.of("table shop.yaml?skip lacks 2 of 42 routes: skipped, see `tables` in run.json"), Summaries.of(made.run("r")).doubts());
    }

    @Test
    void tellsWhatThereWasNoTimeFor() {
        Made made = new Made().conditions("""
            {"ended": "now", "effort": {"precision": 0.05, "seconds": 900, "leftOut": {"A.b stack=x": 30, "A.b stack=y": 12},
             "groups": {"routing.A": {"pilot": 3, "forks": 5, "needed": 5}, "json.B": {"pilot": 3, "forks": 8, "needed": 21}}}}""");
        made.row(Made.MATCH, "stack=a", 1, 1.01, 1.02).row(Made.MATCH, "stack=harness", 1, 1.01, 1.02);
        assertEquals(List.of("left out for want of time: A.b stack=x, A.b stack=y; they would take 42 s more (--time)", "json.B had 8 forks a row; ratios to ±5 % need 21"), Summaries.of(made.run("r")).doubts());
    }

    /** A row without a warm fork has the word, and no number; it is in its table, behind the others. */
    @Test
    void tellsWhatStayedCold() {
        Made made = new Made().conditions("""
            {"ended": "now", "cold": [{"benchmark": "%s", "mode": "avgt", "params": {"stack": "x"}, "warmupIterations": 60, "reason": "300 ms of compilation in 500 ms of measuring"}]}""".formatted(Made.MATCH));
        made.row(Made.MATCH, "stack=a", 1, 1.01, 1.02).row(Made.MATCH, "stack=harness", 1, 1.01, 1.02);
        Summary summary = Summaries.of(made.run("r"));
        assertEquals(List.of("1 of 3 rows cold: compiled still, or still faster, after the longest warm-up"), summary.doubts());
        Summary.Line last = summary.tables().get(0).lines().get(2);
        assertEquals(List.of("x", "cold: 300 ms of compilation in 500 ms of measuring", Double.NaN), List.of(last.contender(), last.verdict(), last.score().value()));
    }

    /** Once, however many tables there are; and not of other suites, whose methods are the contenders. */
    @Test
    void whatNetIsMissingIsTold() {
        Made without = new Made().conditions(WHOLE).row(Made.MATCH, "stack=a table=x", 1, 1.02, 1.04).row(Made.MATCH, "stack=a table=y", 1, 1.02, 1.04);
        assertEquals(List.of("net is empty, for there is no row to subtract: add harness to the list behind -p stack="), Summaries.of(without.run("r")).doubts());
        Made meters = new Made().conditions(WHOLE).row("org.requestcore.bench.metrics.RecordBenchmark.record", "meter=timer", 1, 1.02, 1.04);
        assertEquals(List.of("net is empty, for there is no row to subtract: add none to the list behind -p meter="), Summaries.of(meters.run("r")).doubts());
        assertEquals(List.of(), Summaries.of(new Made().conditions(WHOLE).row("mine.MyBenchmark.run", "size=1", 1, 1.02, 1.04).run("r")).doubts());
    }

    /** The load average remembers the suite's own last run; what others have at the moment is what counts, where a run tells it. */
    @Test
    void onlyTheLoadOfOthersIsHeavy() {
        String told = "{\"ended\": \"now\", \"environment\": {\"loadAtStart\": 2.0, \"cores\": 2}, \"noise\": {\"otherCpuPercent\": %s}}";
        assertEquals(List.of(), Summaries.of(new Made().conditions(told.formatted("3.5")).row(Made.MATCH, "stack=a", 1, 1.02, 1.04).row(Made.MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
        assertEquals(List.of("heavy load at start (others had 61 % of the cores)"), Summaries.of(new Made().conditions(told.formatted("60.6")).row(Made.MATCH, "stack=a", 1, 1.02, 1.04).row(Made.MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
    }

    @Test
    void rowsBelowTheFloorAreNamedIfTheyAreSurelyBelow() {
        Made made = new Made().conditions(WHOLE);
        made.row(Made.MATCH, "stack=harness table=github", 10, 10.1, 10.2).row(Made.MATCH, "stack=floor table=github", 40, 40.2, 40.1).row(Made.MATCH, "stack=fast table=github", 30, 30.2, 30.1);
        made.row(Made.MATCH, "stack=tie table=github", 35, 39, 43).row(Made.MATCH, "stack=slow table=github", 50, 50.2, 50.1);
        assertEquals(List.of("below the floor: fast at 75 % in RouteMatchBenchmark.match table=github"), Summaries.of(made.run("r")).doubts());
    }

    @Test
    void whatIsAnsweredFromMemoryIsMarked() {
        Made made = new Made().conditions(WHOLE).row(Made.MATCH, "stack=harness", 1, 1.02, 1.04);
        Map.of("caching", 3.0, "slightly", 1.4).forEach((stack, ratio) ->
            made.row(Made.MATCH, "stack=" + stack, Made.ns(40, 41, 42), Map.of("remembers", new Metric("unmet/met", new double[][] {{ratio}, {ratio}, {ratio * 0.9}}))));
        Summary summary = Summaries.of(made.run("r"));
        Map<String, String> verdicts = summary.tables().get(0).lines().stream().collect(Collectors.toMap(Summary.Line::contender, Summary.Line::verdict));
        assertEquals(Map.of("harness", "steady", "caching", "remembers", "slightly", "steady"), verdicts);
        assertEquals(List.of("answered from memory, over 1.5 times as fast as what was never asked before: RouteMatchBenchmark.match stack=caching"), summary.doubts());
    }

    /** The stack says so, of this contract: marked all the same. */
    @Test
    void whatRemembersByDesignIsMarkedWithoutADoubt() {
        Made made = new Made().row(Made.MATCH, "stack=harness", 1, 1.02, 1.04).conditions("""
            {"ended": "now", "contenders": {"stack": {"caching": {"router": {"remembers": "keeps 100 paths"}}, "hiding": {"request": {"remembers": "keeps requests"}}, "silent": {}}}}""");
        for (String stack : List.of("caching", "hiding", "silent")) {
            made.row(Made.MATCH, "stack=" + stack, Made.ns(40, 41, 42), Map.of("remembers", new Metric("unmet/met", new double[][] {{3}, {3}, {2}})));
        }
        Summary summary = Summaries.of(made.run("r"));
        assertEquals(3, summary.tables().get(0).lines().stream().filter(line -> line.verdict().equals("remembers")).count());
        assertEquals(List.of("answered from memory, over 1.5 times as fast as what was never asked before: RouteMatchBenchmark.match stack=hiding; RouteMatchBenchmark.match stack=silent"),
            summary.doubts());
    }

    @Test
    void whereNothingNewCouldBeAskedTheRunSaysSo() {
        Made made = new Made().conditions("{\"ended\": \"now\", \"contenders\": {\"stack\": {}}}").row(Made.MATCH, "stack=harness", 1, 1.02, 1.04).row(Made.MATCH, "stack=mute", 1, 1.02, 1.04)
            .row("org.requestcore.bench.routing.TableBuildBenchmark.build", "stack=mute", 1, 1.02, 1.04)
            .row(Made.MATCH, "stack=asked", Made.ns(40, 41, 42), Map.of("remembers", new Metric("unmet/met", new double[][] {{1}, {1}, {1}})));
        assertEquals(List.of("1 of 4 rows where nothing new can be asked: whether they answer from memory can't be told"), Summaries.of(made.run("r")).doubts());
    }

    @Test
    void aSoundRunLeavesNoDoubt() {
        assertEquals(List.of(), Summaries.of(new Made().conditions(WHOLE).row(Made.MATCH, "stack=a", 1, 1.02, 1.04).row(Made.MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
        assertEquals(List.of("no run.json: the host and its conditions are unknown"), Summaries.of(new Made().row(Made.MATCH, "stack=a", 1, 1.02, 1.04).row(Made.MATCH, "stack=harness", 1, 1.02, 1.04).run("r")).doubts());
    }
}
