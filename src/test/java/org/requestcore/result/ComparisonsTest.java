package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.requestcore.result.Comparison.Verdict;
import org.requestcore.workload.BadInput;

class ComparisonsTest {
    private static final String WHERE = "{'environment': {'host': 'vm'}}";
    private static final double[] FORKS = {1, 1.02, 0.98, 1.01, 0.99};

    @ParameterizedTest
    @CsvSource({"avgt, ns/op, 100, 120, SLOWER, 1.2", "avgt, ns/op, 100, 80, FASTER, 0.8", "avgt, ns/op, 100, 101, NOT_TOLD, 1.01",
        "thrpt, ops/us, 100, 120, FASTER, 0.8333", "thrpt, ops/us, 100, 80, SLOWER, 1.25", "sample, us/op, 100, 120, SLOWER, 1.2"})
    void aboveOneIsWorseWhateverIsMeasured(String mode, String unit, double base, double head, Verdict verdict, double ratio) {
        Comparison.Change change = compare(new Made().row(mode, Made.MATCH, "stack=a", metric(unit, base), Map.of()), new Made().row(mode, Made.MATCH, "stack=a", metric(unit, head), Map.of()))
            .pairs().get(0).score();
        assertEquals(verdict, change.verdict());
        assertEquals(ratio, change.ratio().value(), 1e-4);
        assertEquals(List.of(unit, base, head), List.of(change.unit(), change.base(), change.head()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NOT_TOLD, 1", "0, 100, SLOWER, Infinity", "100, 0, FASTER, 0", "0.00001, 0.5, NOT_TOLD, 1", "64, 64.9, NOT_TOLD, 1.0141", "10000, 10009, NOT_TOLD, 1.0009", "10000, 10020, SLOWER, 1.002",
        "64, 72, SLOWER, 1.125", "72, 64, FASTER, 0.8889"})
    void bytesDifferFromAByteAndAThousandthOn(double base, double head, Verdict verdict, double ratio) {
        Comparison.Change change = compare(withBytes(3, base), withBytes(3, head)).pairs().get(0).bytes();
        assertEquals(verdict, change.verdict());
        assertEquals(ratio, change.ratio().value(), 1e-4);
        assertTrue(change.ratio().spans(change.ratio().value()));
        assertEquals(verdict == Verdict.NOT_TOLD, change.ratio().spans(1));
    }

    @Test
    void oneForkIsTooFewToTell() {
        Comparison.Pair pair = compare(withBytes(1, 100), withBytes(1, 200)).pairs().get(0);
        assertEquals(Verdict.UNKNOWN, pair.score().verdict());
        assertEquals(Verdict.UNKNOWN, pair.bytes().verdict());
        assertEquals(2, pair.bytes().ratio().value());
        assertEquals(Verdict.UNKNOWN, compare(withBytes(1, 0), withBytes(1, 200)).pairs().get(0).bytes().verdict());
        assertEquals(Verdict.NOT_TOLD, compare(withBytes(1, 100), withBytes(1, 100)).pairs().get(0).bytes().verdict());
        assertNull(pair.cpu());
    }

    /** Their times were of code that was still being compiled. */
    @Test
    void coldRowsTellNothingButBytes() {
        Metric compiler = new Metric("ms", new double[][] {{90, 0, 0, 0}, {90, 0, 0, 0}, {90, 0, 0, 0}});
        Metric bytes = Made.metric("B/op", 64, 64, 64);
        Made cold = new Made().row(Made.MATCH, "stack=a", Made.ns(200, 201, 199), Map.of("compiler", compiler, "compiler.before", Made.metric("ms", 1_000, 1_000, 1_000), "gc.alloc.rate.norm", bytes));
        Comparison.Pair pair = compare(new Made().row(Made.MATCH, "stack=a", Made.ns(100, 101, 99), Map.of("gc.alloc.rate.norm", bytes)), cold).pairs().get(0);
        assertEquals(List.of(Verdict.UNKNOWN, Verdict.NOT_TOLD), List.of(pair.score().verdict(), pair.bytes().verdict()));
    }

    @Test
    void cpuTimeIsComparedToo() {
        Comparison.Pair pair = compare(new Made().row(Made.MATCH, "stack=a", metric("ns/op", 100), Map.of("cpu", metric("ns/op", 90))),
            new Made().row(Made.MATCH, "stack=a", metric("ns/op", 120), Map.of("cpu", metric("ns/op", 90)))).pairs().get(0);
        assertEquals(Verdict.SLOWER, pair.score().verdict());
        assertEquals(Verdict.NOT_TOLD, pair.cpu().verdict());
        assertNull(pair.bytes());
    }

    @Test
    void rowsAreMatchedByAllThatTellsThemApart() {
        Made base = new Made().row(Made.MATCH, "stack=a table=x", 1, 1).row(Made.MATCH, "stack=b table=x", 1, 1).row("thrpt", Made.MATCH, "stack=c", metric("ops/s", 1), Map.of());
        Made head = new Made().row(Made.MATCH, "table=x stack=a", 1, 1).row(Made.MATCH, "stack=b table=y", 1, 1).row(Made.MATCH, "stack=c", 1, 1);
        Comparison comparison = compare(base, head);
        assertEquals(List.of(Map.of("stack", "a", "table", "x")), comparison.pairs().stream().map(Comparison.Pair::params).toList());
        assertEquals(List.of("RouteMatchBenchmark.match stack=b table=x (ns/op)", "RouteMatchBenchmark.match stack=c mode=thrpt (ops/s)"), comparison.onlyBase());
        assertEquals(List.of("RouteMatchBenchmark.match stack=b table=y (ns/op)", "RouteMatchBenchmark.match stack=c (ns/op)"), comparison.onlyHead());
        String said = refused(new Made().row(Made.MATCH, "stack=a", 1), new Made().row(Made.MATCH, "stack=b", 1), Set.of());
        assertEquals("base and head have no row in common: RouteMatchBenchmark.match stack=a, but RouteMatchBenchmark.match stack=b", said);
    }

    @Test
    void likeIsComparedWithLike() {
        Made base = row("-Xmx1g", "17.0.15+6", "{'collector': 'g1', 'environment': {'host': 'one', 'cpu': 'Xeon', 'jvm': 'OpenJDK'}}");
        Made head = row("-Xmx2g", "21.0.2+1", "{'collector': 'zgc', 'environment': {'host': 'two', 'cpu': 'Epyc', 'jvm': 'OpenJDK'}}");
        assertEquals("base and head differ in host (CPU Xeon, Epyc), jdk (17.0.15+6, 21.0.2+1), flags (g1, zgc; -Xmx1g, -Xmx2g); compare like with like, or allow it: --across host,jdk,flags",
            refused(base, head, Set.of()));
        assertTrue(refused(base, head, Set.of("host", "flags")).startsWith("base and head differ in jdk (17.0.15+6, 21.0.2+1); "));
        assertEquals(List.of("host differs: CPU Xeon, Epyc", "jdk differs: 17.0.15+6, 21.0.2+1", "flags differs: g1, zgc; -Xmx1g, -Xmx2g"),
            Comparisons.of(base.run("base"), head.run("head"), Set.of("host", "jdk", "flags")).warnings());
        assertEquals("--across hosts: there are host, jdk, flags", refused(base, head, Set.of("hosts")));
    }

    /** CPU, cores, kernel and limits; a container's name is another each time. */
    @Test
    void hostIsWhatItIsMadeOf() {
        String host = "'cpu': 'Epyc', 'cores': 2, 'kernel': '6.1 #1'";
        Made base = row("", "17", "{'environment': {'host': 'one', " + host + "}}");
        assertEquals(List.of(), compare(base, row("", "17", "{'environment': {'host': 'two', " + host + "}}")).warnings());
        Made head = row("", "17", "{'environment': {'host': 'one', 'cpu': 'Epyc', 'cores': 4, 'kernel': '6.2 #1', 'cpuQuotaCores': 1.5, 'memoryLimitMb': 2048}}");
        assertTrue(refused(base, head, Set.of()).startsWith("base and head differ in host (cores 2, 4; kernel 6.1 #1, 6.2 #1; CPU quota none, 1.5; memory limit in MB none, 2048); "));
    }

    /** JMH advises it when its lock is taken. */
    @Test
    void leaveToMeasureBesideOthersIsNoFlag() {
        assertEquals(List.of(), compare(row("-Xmx1g -Djmh.ignoreLock=true", "17", WHERE), row("-Xmx1g", "17", WHERE)).warnings());
        assertTrue(refused(row("-Xmx1g -Djmh.ignoreLock=true", "17", WHERE), row("-Xmx2g", "17", WHERE), Set.of()).contains("flags (-Xmx1g, -Xmx2g)"));
    }

    @Test
    void otherDifferencesAreTold() {
        Made base = row("", "17", "{'environment': {'host': 'vm', 'cores': 2, 'memoryMb': 24105, 'governor': 'performance', 'loadAtStart': 0.4}, 'versions': {'netty': '4.2.19', 'commit': 'a', 'jmh': '1.37'}}");
        Made head = row("", "17", "{'environment': {'host': 'vm', 'cores': 2, 'memoryMb': 24005, 'governor': 'powersave', 'loadAtStart': 3.1}, 'versions': {'netty': '4.2.20', 'commit': 'b', 'jmh': '1.37'}}");
        assertEquals(List.of("governor differs: performance, powersave", "netty differs: 4.2.19, 4.2.20", "commit differs: a, b", "head started under load: 3.10 on 2 cores"),
            compare(base, head).warnings());
    }

    /** First, and each once: of what was loaded only what the contender's own version doesn't tell. */
    @Test
    void whatWasMeasuredInOtherVersionsIsToldFirst() {
        String run = "{'environment': {'host': 'vm', 'governor': '%s'}, 'jvm': {'UseAVX': '%s'}, 'contenders': {'library': {'floor': {'version': '1'}}, 'stack': {'floor': {'version': '1'}, "
            + "'netty': {'version': '%s', 'loaded': {'n:buffer': '%3$s from %s.jar'}, 'decisions': {'unsafe': '%s'}}, 'vertx': {'version': '5', 'loaded': {'n:buffer': '%3$s from %4$s.jar', 'v:core': '5 from %4$s.jar'}}}}}";
        assertEquals(List.of("netty differs: 4.1, 4.2", "n:buffer differs: 4.1, 4.2 (vertx)", "netty decided otherwise: unsafe true, false", "governor differs: a, b",
            "jvm decided otherwise: UseAVX 2, 3"), compare(row("", "17", run.formatted("a", "2", "4.1", "x", "true")), row("", "17", run.formatted("b", "3", "4.2", "y", "false"))).warnings());
        assertEquals(List.of(), compare(row("", "17", run.formatted("a", "2", "4.1", "x", "true")), row("", "17", run.formatted("a", "2", "4.1", "y", "true"))).warnings());
    }

    @Test
    void aFileAloneDoesntTellItsHost() {
        assertEquals(List.of("head has no run.json: its host is unknown"), compare(row("", "17", "{'environment': {'host': 'vm'}}"), row("", "17", "{}")).warnings());
        assertTrue(refused(row("", "17", "{}"), row("", "21", "{}"), Set.of()).contains("jdk (17, 21)"));
        assertEquals(2, compare(row("", "", "{}"), row("", "21", "{}")).warnings().size());
    }

    @Test
    void theSameRunsGiveTheSameComparison() {
        assertEquals(compare(withBytes(3, 100), withBytes(3, 200)), compare(withBytes(3, 100), withBytes(3, 200)));
    }

    private static Comparison compare(Made base, Made head) {
        return Comparisons.of(base.run("base"), head.run("head"), Set.of());
    }

    private static String refused(Made base, Made head, Set<String> across) {
        return assertThrows(BadInput.class, () -> Comparisons.of(base.run("base"), head.run("head"), across)).getMessage();
    }

    private static Made row(String flags, String jdk, String conditions) {
        Made made = new Made().conditions(conditions.replace('\'', '"'));
        return made.row(new Row(Made.MATCH, "avgt", 1, Map.of("stack", "a"), flags, jdk, 100, metric("ns/op", 1), Map.of()));
    }

    private static Made withBytes(int forks, double bytes) {
        double[][] values = new double[forks][];
        Arrays.setAll(values, i -> new double[] {bytes, bytes});
        return new Made().row(Made.MATCH, "stack=a", forks == 1 ? Made.ns(1) : metric("ns/op", 1), Map.of("gc.alloc.rate.norm", new Metric("B/op", values)));
    }

    private static Metric metric(String unit, double level) {
        return Simulated.times(Made.metric(unit, FORKS), level);
    }
}
