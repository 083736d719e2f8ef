package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.result.Comparison;
import org.requestcore.result.Comparison.Change;
import org.requestcore.result.Comparison.Pair;
import org.requestcore.result.Comparison.Verdict;
import org.requestcore.result.Estimate;
import org.requestcore.workload.BadInput;

class GateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5%   | time       | RouteMatchBenchmark.match stack=undertow table=github: time is 1.120 times base's, interval 1.098..1.165
        5 %  | time       | RouteMatchBenchmark.match stack=undertow table=github: time is 1.120 times base's, interval 1.098..1.165
        5%   | bytes      | RouteMatchBenchmark.match stack=undertow table=github: B/op is 1.070 times base's, interval 1.069..1.071
        12%  | time,bytes |
        7.5% | bytes      |
        5%   | cpu        |
        """)
    void onlyWhatGotWorseByMoreFails(String percentage, String metrics, String failure) {
        assertEquals(failure == null ? List.of() : List.of(failure), Gate.of(percentage, List.of(metrics.split(","))).failures(Samples.comparison()));
    }

    @Test
    void bothMetricsCount() {
        assertEquals(2, Gate.of("5%", List.of("time", "bytes")).failures(Samples.comparison()).size());
    }

    private static List<String> failures(Change time, Change bytes) {
        return Gate.of("5%", List.of("time", "bytes")).failures(new Comparison("a", "b", List.of(), List.of(new Pair("B.b", Map.of(), time, null, bytes)), List.of(), List.of()));
    }

    @Test
    void noiseDoesNotFail() {
        assertEquals(List.of(), failures(new Change("ns/op", 100, 120, new Estimate(1.2, 0.99, 1.5), Verdict.NOT_TOLD), null));
        assertEquals(1, failures(new Change("ns/op", 100, 120, new Estimate(1.2, 1.01, 1.5), Verdict.SLOWER), null).size());
    }

    /** What is not known to a factor of two neither passes nor fails, if there is nothing else to go by. */
    @Test
    void nothingIsDecidedByWhatIsNotKnown() {
        Change wide = new Change("ns/op", 100, 120, new Estimate(1.2, 0.7, 2.1), Verdict.NOT_TOLD);
        Change unknown = new Change("ns/op", 100, 120, new Estimate(1.2, Double.NaN, Double.NaN), Verdict.UNKNOWN);
        Change known = new Change("B/op", 100, 100, new Estimate(1, 1, 1), Verdict.NOT_TOLD);
        assertTrue(undecided(wide, null));
        assertTrue(undecided(unknown, null));
        assertFalse(undecided(unknown, known));
        assertFalse(undecided(new Change("ns/op", 100, 120, new Estimate(1.2, 0.99, 1.5), Verdict.NOT_TOLD), null));
    }

    private static boolean undecided(Change time, Change bytes) {
        return Gate.of("5%", List.of("time", "bytes")).isUndecided(new Comparison("a", "b", List.of(), List.of(new Pair("B.b", Map.of(), time, null, bytes)), List.of(), List.of()));
    }

    @Test
    void aFractionOfAByteDoesNotFail() {
        assertEquals(List.of(), failures(null, new Change("B/op", 0.002, 0.01, new Estimate(5, 4, 6), Verdict.SLOWER)));
        double infinite = Double.POSITIVE_INFINITY;
        assertEquals(1, failures(null, new Change("B/op", 0, 24, new Estimate(infinite, infinite, infinite), Verdict.SLOWER)).size());
    }

    @Test
    void rowsWithoutAnIntervalAreCounted() {
        assertEquals(1, Gate.of("5%", List.of("time")).unjudged(Samples.comparison()));
        assertEquals(0, Gate.of("5%", List.of("bytes")).unjudged(Samples.comparison()));
    }

    /** 0.05 can be meant as 5 % or as 0.05 %. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "0.05", " 7.5 "})
    void aSignIsAskedFor(String text) {
        String message = assertThrows(BadInput.class, () -> Gate.of(text, List.of("time"))).getMessage();
        assertEquals("--fail-above: '" + text + "' has no sign; write " + text.strip() + "% if it is per cent, or 5% for a ratio of 1.05", message);
    }

    @Test
    void theLimitIsToldAsUnderstood() {
        assertEquals(List.of("Failed: 1 figure is worse by more than 7.5% (a ratio above 1.075) in time, B/op", "Worse: " + Gate.of("7.5%", List.of("time")).failures(Samples.comparison()).get(0),
            "1 of 3 rows have too few forks to be judged; measure with -f 5"), Gate.of("7.5%", List.of("bytes", "time")).verdict(Samples.comparison()));
        assertEquals(List.of("Nothing is worse by more than 0.05% (a ratio above 1.0005) in CPU"), Gate.of("0.05%", List.of("cpu")).verdict(Samples.comparison()).subList(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "five", "-5%", "5%%", "NaN", "1e3%", "5 percent"})
    void whatIsNoPercentageIsSaid(String text) {
        assertEquals("--fail-above: '" + text + "' is no percentage; write it as 5%", assertThrows(BadInput.class, () -> Gate.of(text, List.of("time"))).getMessage());
    }

    @Test
    void metricsHaveNames() {
        assertEquals("--gate: 'score' is unknown; take some of time, cpu, bytes", assertThrows(BadInput.class, () -> Gate.of("5%", List.of("score"))).getMessage());
    }
}
