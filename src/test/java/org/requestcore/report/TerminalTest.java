package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import org.requestcore.result.Calls;
import org.requestcore.result.Comparison;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

class TerminalTest {
    private static final Screen SCREEN = new Screen(120, false);

    private final String report = TerminalReport.of(Samples.summary(), SCREEN);
    private final String comparison = TerminalComparison.of(Samples.comparison(), SCREEN);

    private static void assertHas(String text, String snippet) {
        assertTrue(text.contains(snippet), text);
    }

    @Test
    void theHeadingTellsRunAndConditions() {
        assertTrue(report.lines().findFirst().orElseThrow().contains("elieved"), report);
        assertTrue(report.contains("""

            Run 2026-11-23T134739_vm_jdk17_g1
            Intel(R) Xeon(R) Processor, 2 cores, Linux 6.18.44 amd64, noise 5.37% wall, 1.42% CPU
            JDK 17.0.15+6-Debian-1deb12u1, g1 collector, commit 1e1713b; 1 to 3 forks
            """), report);
    }

    @Test
    void figuresStandBeneathEachOther() {
        assertHas(report, """
            RouteMatchBenchmark.match  table=github probe=mix profile=clean
             stack        ns/op      ±      net  to floor    interval    B/op  net B/op   CPU ns  verdict
            ───────────────────────────────────────────────────────────────────────────────────────────────────────────
             harness       30.3  ±2.0%      -        0.38  0.37..0.39      71         -     29.9  steady
             floor         79.7  ±4.0%     49.4      1.00                  71         0     78.1  steady
             radix        169.6  ±3.0%    139.3      2.13  2.08..2.24      71         0    168.2  trend in 1 of 3 forks
             undertow   2,031.7   ±12%  2,001.4     25.5   23.8..28.8   3,211     3,140  2,020.0  steady
             regexscan  7,352.9  ±1.4%  7,322.6     92.3   90.5..96.0  21,140    21,069      -    steady
             vertx-web  8,946.0         8,915.7    112                 18,853    18,782      -    one fork ≈ regexscan
            """);
    }

    @Test
    void rowsKeepTheirUnit() {
        assertHas(report, " meter       us/op ");
    }

    @Test
    void barsOfABudgetAreToOneScale() {
        assertHas(report, """
            ▚ harness  █ parse+write  ▓ routing  ▒ middleware  ░ handler+JSON
            floor            ████▓▓▓▒▒▒▒▒▒▒░░░░░░░
            """);
        String largest = report.lines().filter(l -> l.startsWith("netty  ") && l.contains("█")).findFirst().orElseThrow();
        assertEquals(SCREEN.width(), largest.length());
        assertFalse(largest.contains("▓"), "a part below its noise is not drawn");
    }

    @Test
    void budgetsTellTheirResidual() {
        assertHas(report, """
             stack  harness  parse+write  routing  middleware  handler+JSON    whole  residual  of it
            ─────────────────────────────────────────────────────────────────────────────────────────
             floor     9.70        83.8     71.2       180.1         170.1     514.9      12.0   2.3%
                      ±0.48        ±4.19    ±3.56       ±9.00         ±8.50    ±15.4
            """);
    }

    /** The verdict names the speeds, the ratio is an interval; what is not told apart has what could have been; and a table, what to expect of it. */
    @Test
    void whatIsNotKnownIsNoFigure() {
        Summary.Line floor = new Summary.Line("floor", Samples.about(100, 5), null, Samples.exactly(1), 0, 0, 100, 5, "steady", List.of());
        Summary.Line fast = new Summary.Line("fast", Samples.about(316, 30), null, null, new Estimate(Double.NaN, 3.05, 4.21), 0, 0, 316, 5, "two speeds: 316 ns in 3, 400 ns in 2 forks",
            List.of("floor"), Map.of(), 0.0624, null, List.of(), 0, null, Map.of());
        Summary.Line wide = new Summary.Line("wide", Samples.about(400, 150), null, new Estimate(4, 2.9, 6.1), 0, 0, 400, 5, "steady", List.of());
        Summary.Table table = new Summary.Table("routing", "b", "stack", Map.of(), "ns/op", true, "floor", List.of(floor, fast, wide), new Calls(3, 0.15, false));
        Summary summary = new Summary("r", new JsonObject(), List.of(table), List.of(), List.of(), List.of());
        String text = TerminalReport.of(summary, SCREEN);
        assertHas(text, "            3.05..4.21     0         0   316.0  two speeds: 316 ns in 3, 400 ns in 2 forks ≈\n");
        assertHas(text, " floor (from 6.2%)\n");
        assertHas(text, "            2.90..6.10     0         0   400.0  steady\n");
        assertHas(text, "\n3 pairs compared: were all alike, at most 0.15 would be told apart\n");
        assertHas(MarkdownReport.of(summary), "|  | 3.05..4.21 | 0 | 0 | 316.0 | two speeds: 316 ns in 3, 400 ns in 2 forks | floor (from 6.2%) |\n");
        assertHas(MarkdownReport.of(summary), "\n3 pairs compared: were all alike, at most 0.15 would be told apart.\n");
    }

    @Test
    void failuresAndDoubtsAreTold() {
        assertHas(report, "\nFailed\n- RouteMatchBenchmark.match stack=netty: fork 2 timed out after 10 min\n");
        assertHas(report, "\nDoubts\n- The machine's wall clock");
    }

    /** Only of who is marked. */
    @Test
    void whoRemembersByDesignIsToldWithTheReason() {
        Estimate score = Samples.exactly(40);
        Summary.Table table = new Summary.Table("routing", "RouteMatchBenchmark.match", "stack", Map.of(), "ns/op", true, List.of(
            new Summary.Line("caching", score, null, null, 0, 0, 40, 3, "remembers", List.of()), new Summary.Line("slow", score, null, null, 0, 0, 40, 3, "steady", List.of())));
        JsonObject conditions = JsonParser.parseString("""
            {"contenders": {"stack": {"caching": {"router": {"remembers": "keeps 100 paths"}}, "slow": {"router": {"remembers": "keeps a few"}}}}}""").getAsJsonObject();
        String report = TerminalReport.of(new Summary("r", conditions, List.of(table), List.of(), List.of(), List.of()), SCREEN);
        assertHas(report, "\ncaching remembers by design: keeps 100 paths\n");
    }

    /** With what its forks loaded in another version than its own; not where it was loaded from. */
    @Test
    void whatWasMeasuredIsToldByItsVersion() {
        Summary.Line line = new Summary.Line("vertx", Samples.exactly(40), null, null, 0, 0, 40, 3, "steady", List.of());
        Summary.Table table = new Summary.Table("request", "RequestBenchmark.serve", "stack", Map.of("shape", "served"), "ns/op", true, List.of(line));
        JsonObject conditions = JsonParser.parseString("""
            {"contenders": {"library": {"jackson": {"version": "2.22"}}, "stack": {"other": {"version": "1", "decisions": {"unsafe": "false"}}, "vertx": {"version": "5.2", "decisions": {"unsafe": "true"},
             "loaded": {"io.vertx:vertx-core": "5.2 from a.jar | 5.2 from b.jar", "io.netty:netty-buffer": "4.1 from a.jar | 4.2 from b.jar"}}}}}""").getAsJsonObject();
        String report = TerminalReport.of(new Summary("r", conditions, List.of(table), List.of(), List.of(), List.of()), SCREEN);
        assertHas(report, "\nvertx 5.2 (netty-buffer 4.1 | 4.2), jackson 2.22\nvertx: unsafe true\n");
    }

    @Test
    void aRunWithoutConditionsSaysSo() {
        assertHas(TerminalReport.of(new Summary("rows.json", new JsonObject(), List.of(), List.of(), List.of(), List.of()), SCREEN), "Conditions unknown");
    }

    @Test
    void aComparisonBeginsWithWhatToBewareOf() {
        assertTrue(comparison.startsWith("Beware: The hosts differ: ci-1 and vm\nbase  2026-11-22T"), comparison);
    }

    @Test
    void aComparisonNamesRowsByWhatTheyDifferIn() {
        assertHas(comparison, """
            RouteMatchBenchmark.match  table=github
             stack     time    interval           CPU    interval          B/op    interval
            ─────────────────────────────────────────────────────────────────────────────────────
             radix     0.94  0.93..0.97  faster  0.95  0.95..0.96  faster  1.00  1.00..1.00  ≈
             undertow  1.12  1.10..1.16  slower  -                         1.07  1.07..1.07  more
            """);
    }

    @Test
    void aComparisonEndsWithTheCount() {
        assertHas(comparison, "Only in base\n  EncodeBenchmark.reusedBuffer library=jackson payload=user\n");
        assertTrue(comparison.endsWith("\ntime: 1 faster, 1 slower, 1 unknown; CPU: 1 faster; B/op: 1 more, 1 not told apart\n"), comparison);
        assertHas(TerminalComparison.of(new Comparison("a", "b", List.of(), List.of(), List.of(), List.of()), SCREEN), "No row is in both.");
    }

    @Test
    void colourIsForTerminalsOnly() {
        assertFalse(report.contains("\u001b"));
        assertEquals(report, TerminalReport.of(Samples.summary(), new Screen(120, true)).replaceAll("\u001b\\[\\d+m", ""));
    }

    /** A result file can come from anywhere: it must not steer the terminal of who reads it. */
    @Test
    void namesAreHarmless() {
        String text = TerminalReport.of(Hostile.summary("\u001b[2J\u202e\u0007\r\n"), SCREEN) + TerminalComparison.of(Hostile.comparison("\u001b[2J\u202e\u0007\r\n"), SCREEN);
        assertTrue(text.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 7 || c == '\r'), text);
    }

    @Test
    void oneParameterIsAName() {
        assertEquals("stack=netty table=github", Conditions.params(Samples.params("stack", "netty", "table", "github")));
        assertEquals("", Conditions.params(Map.of()));
    }
}
