package org.requestcore.result.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.Made;
import org.requestcore.result.Metric;
import org.requestcore.result.Row;
import org.requestcore.result.Run;
import org.requestcore.result.trend.Series.Change;
import org.requestcore.result.trend.Series.Figure;
import org.requestcore.workload.BadInput;

class TimelinesTest {
    private static final String MATCH = "org.requestcore.bench.routing.RouteMatchBenchmark.match";
    private static final String SERVE = "org.requestcore.bench.request.RequestBenchmark.serve";

    @Test
    void bytesComeFirstThenCpuThenTime() {
        Timeline timeline = Timelines.of(List.of(run("a", 100), run("b", 101)), false, Set.of());
        assertEquals(List.of(Figure.BYTES, Figure.CPU, Figure.TIME), timeline.series().stream().map(Series::figure).toList());
        assertEquals(List.of("B/op", "ns/op", "ns/op"), timeline.series().stream().map(Series::unit).toList());
        assertEquals(List.of(100.0, 101.0), timeline.series().get(0).points().stream().map(Series.Point::value).toList());
        assertEquals(List.of("a", "b"), timeline.stops().stream().map(Timeline.Stop::name).toList());
        assertEquals(0, timeline.judged());
    }

    @ParameterizedTest
    @CsvSource({"avgt, ns/op, 100, 120, SLOWER, 1.2", "avgt, ns/op, 100, 80, FASTER, 0.8", "thrpt, ops/us, 100, 120, FASTER, 0.8333", "thrpt, ops/us, 100, 80, SLOWER, 1.25"})
    void aChangeTellsWhatGotWorse(String mode, String unit, double before, double after, Verdict verdict, double ratio) {
        List<Run> runs = new ArrayList<>();
        for (double level : new double[] {before, before, after, after}) {
            runs.add(new Made().row(mode, MATCH, "stack=a", Made.metric(unit, level), Map.of()).run("run"));
        }
        Change change = Timelines.of(runs, false, Set.of()).series().get(0).changes().get(0);
        assertEquals(new Change(2, before, after, change.ratio(), verdict), change);
        assertEquals(ratio, change.ratio(), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"100, 100.9, 0", "100, 101.1, 1", "10000, 10009, 0", "10000, 10011, 1", "0, 0.5, 0", "0, 8, 1", "8, 0, 1"})
    void bytesChangeFromAByteAndAThousandthOn(double before, double after, int changes) {
        Timeline timeline = Timelines.of(List.of(run("a", before), run("b", before), run("c", after), run("d", after)), false, Set.of());
        assertEquals(changes, timeline.series().get(0).changes().size());
        assertEquals(changes, timeline.changedAt(2).stream().filter(s -> s.figure() == Figure.BYTES).count());
    }

    /** Its place is that of the run, not that among those that have the row. */
    @Test
    void aRowMayBeMissingInBetween() {
        Made other = new Made().row(SERVE, "stack=a", 1);
        Timeline timeline = Timelines.of(List.of(run("a", 10), run("b", 10), other.run("c"), run("d", 20), run("e", 20), other.run("f")), false, Set.of());
        Series bytes = timeline.series().get(0);
        assertEquals(List.of(10.0, 10.0, Double.NaN, 20.0, 20.0, Double.NaN), bytes.points().stream().map(Series.Point::value).toList());
        assertEquals(List.of(3), bytes.changes().stream().map(Change::at).toList());
        assertEquals(3, timeline.judged());
        assertEquals(List.of("RequestBenchmark.serve stack=b (ns/op)"), Timelines.of(List.of(run("a", 10), run("b", 10), new Made().row(SERVE, "stack=b", 1).run("c")), false, Set.of()).single());
    }

    @Test
    void runsOfACommitAreOneStop() {
        List<Run> runs = List.of(of("a", commit("1", false), 100), of("b", commit("2", false), 200), of("c", commit("1", false), 110), of("d", commit("2", true), 220));
        Timeline timeline = Timelines.of(runs, true, Set.of());
        assertEquals(List.of("a and 1 more", "b", "d"), timeline.stops().stream().map(Timeline.Stop::name).toList());
        assertEquals(List.of("1", "2", "2+"), timeline.stops().stream().map(Timeline.Stop::commit).toList());
        assertEquals(List.of(105.0, 200.0, 220.0), timeline.series().get(0).points().stream().map(Series.Point::value).toList());
        assertEquals("e doesn't tell its commit; leave out --commits", refused(List.of(runs.get(0), run("e", 1)), true, Set.of()));
        assertEquals("a trend takes two commits and more, best ten: there is one, a", refused(List.of(runs.get(0), runs.get(2)), true, Set.of()));
    }

    @Test
    void whatDiffersFromTheRunBeforeIsTold() {
        Timeline timeline = Timelines.of(List.of(of("a", "{'versions': {'netty': '4.2.19', 'commit': 'x'}}", 1), of("b", "{'versions': {'netty': '4.2.20', 'commit': 'y'}}", 1), run("c", 1)), false, Set.of());
        assertEquals(List.of(), timeline.stops().get(0).differences());
        assertEquals(List.of("netty differs: 4.2.19, 4.2.20", "commit differs: x, y"), timeline.stops().get(1).differences());
        assertEquals(List.of("1 of 3 runs have no run.json: their hosts are unknown"), timeline.warnings());
    }

    @Test
    void likeIsFollowedByLike() {
        String epyc = "{'environment': {'cpu': 'Epyc'}}";
        String xeon = "{'environment': {'cpu': 'Xeon'}}";
        List<Run> hosts = List.of(of("a", epyc, 1), run("b", 1), of("c", xeon, 1));
        assertEquals("a and c differ in host (CPU Epyc, Xeon); compare like with like, or allow it: --across host", refused(hosts, false, Set.of()));
        assertEquals("runs may differ in host: a change can be one of that", Timelines.of(hosts, false, Set.of("host")).warnings().get(0));
        assertTrue(refused(List.of(of("a", epyc, 1), with("-Xmx2g", MATCH, "b")), false, Set.of()).contains("differ in flags (-Xmx1g, -Xmx2g)"));
    }

    /** Two runs that are neither neighbours nor like the first have a benchmark alone. */
    @Test
    void noRowIsJoinedWithOneOfOtherFlags() {
        List<Run> runs = List.of(with("-Xmx1g", MATCH, "a"), with("-Xmx1g", SERVE, "b"), with("-Xmx1g", MATCH, "c"), with("-Xmx2g", SERVE, "d"));
        assertEquals("RequestBenchmark.serve stack=a was measured with different flags (-Xmx1g, -Xmx2g); follow like with like, or allow it: --across flags", refused(runs, false, Set.of()));
        assertEquals(2, Timelines.of(runs, false, Set.of("flags")).series().size());
    }

    @Test
    void aTrendTakesARowInTwoRuns() {
        assertEquals("a trend takes two runs and more, best ten: there is one, a", refused(List.of(run("a", 1)), false, Set.of()));
        assertEquals("no row is in two of these runs: a has RouteMatchBenchmark.match stack=a, b RequestBenchmark.serve stack=a",
            refused(List.of(new Made().row(MATCH, "stack=a", 1).run("a"), new Made().row(SERVE, "stack=a", 1).run("b")), false, Set.of()));
    }

    /** Of the profiler of classes, which slows them. */
    @Test
    void timesThatAreNoResultAreLeftOut() {
        Metric count = Made.metric("B/op", 8);
        Run slowed = new Made().row(MATCH, "stack=a", Made.ns(5), Map.of("gc.alloc.rate.norm", count, "alloc.total", count)).run("a");
        Timeline timeline = Timelines.of(List.of(slowed, slowed), false, Set.of());
        assertEquals(List.of(Figure.BYTES), timeline.series().stream().map(Series::figure).toList());
        assertEquals(List.of("2 of 2 runs have no run.json: their hosts are unknown", "times measured under -prof alloc are no result, and left out"), timeline.warnings());
    }

    private static String refused(List<Run> runs, boolean isCommits, Set<String> across) {
        return assertThrows(BadInput.class, () -> Timelines.of(runs, isCommits, across)).getMessage();
    }

    private static Run run(String name, double level) {
        return of(name, "{}", level);
    }

    private static String commit(String commit, boolean isDirty) {
        return "{'versions': {'commit': '%s', 'dirty': '%s'}}".formatted(commit, isDirty);
    }

    /** A row with all figures on one level. */
    private static Run of(String name, String conditions, double level) {
        double[][] forks = {{level, level}, {level, level}, {level, level}};
        Map<String, Metric> secondary = new LinkedHashMap<>();
        secondary.put("gc.alloc.rate.norm", new Metric("B/op", forks));
        secondary.put("cpu", new Metric("ns/op", forks));
        return new Made().conditions(conditions.replace('\'', '"')).row(MATCH, "stack=a", new Metric("ns/op", forks), secondary).run(name);
    }

    private static Run with(String flags, String benchmark, String name) {
        return new Made().row(new Row(benchmark, "avgt", 1, Map.of("stack", "a"), flags, "17.0.15+6", 100, Made.ns(1), Map.of())).run(name);
    }
}
