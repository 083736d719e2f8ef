package org.requestcore.report.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.requestcore.report.Json;
import org.requestcore.report.Screen;
import org.requestcore.result.trend.Timeline;
import org.requestcore.workload.BadInput;

class TrendTextTest {
    private static final Screen SCREEN = new Screen(80, false);
    private static final String HOSTILE = "</details><img src=x onerror=boom()>|*a*@b\"{{run}}\u202e\u001b[31m é漢😀 " + "long ".repeat(30);

    private final Timeline timeline = Sampled.timeline();

    @Test
    void theTerminalTellsChangesFirst() {
        String text = TerminalTrend.of(timeline, SCREEN, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("from 1 2026-11-20_vm, 2026-11-20, commit c0\nto   8 2026-11-27_vm, 2026-11-27, commit c7\n"), text);
        assertTrue(text.contains("""
            3 of 4 series of 4 runs and more changed, at 6; by luck alone up to 0.04 would

            Changed at 6 2026-11-25_vm, 2026-11-25, commit c5+
            netty differs: 4.2.19, 4.2.20
            commit differs: c4, c5
            """), text);
        assertTrue(text.contains("\n RouteMatchBenchmark.match netty github    B/op   1,520    1,648    8.4% more\n"), text);
        assertTrue(text.contains("\n RouteMatchBenchmark.match netty github    ns/op  1,000.0  1,200.0  20.0% slower\n"), text);
    }

    @Test
    void aLineAFigureHasItsSeries() {
        String text = TerminalTrend.of(timeline, SCREEN, StandardCharsets.UTF_8);
        assertTrue(text.contains("""

            RouteMatchBenchmark.match  table=github
             stack              series     last  change
            ──────────────────────────────────────────────────────
             netty     B/op   ▁▁▁▁▁▇▇▇  1,648    8.4% more at 6
            """), text);
        assertTrue(text.contains("\n undertow  B/op   ▁▁ ▁▁▁▁▁  3,000\n"), text);
    }

    @Test
    void aTerminalWithoutLettersForSparklinesHasNone() {
        String text = TerminalTrend.of(timeline, SCREEN, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("\n netty     B/op   1,648    8.4% more at 6\n"), text);
        assertFalse(text.contains("▁") || text.contains("Sparkline"), text);
    }

    /** Of the newest runs, where there is no room for all. */
    @Test
    void sparklinesEndAtTheNewest() {
        assertEquals("▁▇▇▇", Sparkline.of(timeline.series().get(0), 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void linesAreNoWiderThanTheScreen(int width) {
        for (Timeline any : List.of(timeline, Sampled.hostile(HOSTILE))) {
            String text = TerminalTrend.of(any, new Screen(width, false), StandardCharsets.UTF_8);
            text.lines().forEach(l -> assertTrue(l.length() <= width, () -> l.length() + ": " + l + "\n" + text));
            assertFalse(text.contains("\u001b") || text.contains("\u202e"), text);
        }
    }

    @Test
    void colourTellsWorseFromBetter() {
        String text = TerminalTrend.of(timeline, new Screen(80, true), StandardCharsets.UTF_8);
        assertTrue(text.contains("\u001b[31m8.4% more\u001b[0m") && text.contains("\u001b[31m20.0% slower at 6\u001b[0m"), text);
    }

    @Test
    void markdownTellsChangesFirstAndFoldsTheRest() {
        String text = MarkdownTrend.of(timeline);
        assertTrue(text.startsWith("## 2026-11-20\\_vm, 2026-11-20, commit c0 to 2026-11-27\\_vm, 2026-11-27, commit c7\n\n**3 of 4 series"), text);
        assertTrue(text.contains("""

            ### Changed at 6 2026-11-25\\_vm, 2026-11-25, commit c5+

            Differs from the one before:

            - netty differs: 4.2.19, 4.2.20
            - commit differs: c4, c5
            - dirty differs: false, true

            | row |  | before | after | change |
            | --- | --- | ---: | ---: | --- |
            | RouteMatchBenchmark.match netty github | B/op | 1,520 | 1,648 | **8.4% more** |
            """), text);
        assertTrue(text.indexOf("<details>") > text.indexOf("### Changed") && text.contains("\n| netty | B/op | ▁▁▁▁▁▇▇▇ | 1,648 | 8.4% more at 6 |\n"), text);
        String hostile = MarkdownTrend.of(Sampled.hostile(HOSTILE));
        assertFalse(hostile.contains("<img") || hostile.contains("@b") || hostile.indexOf("</details>") != hostile.lastIndexOf("</details>"), hostile);
    }

    @Test
    void jsonHasValuesForksAndChanges() {
        JsonObject series = JsonParser.parseString(Json.of(timeline)).getAsJsonObject().getAsJsonArray("series").get(2).getAsJsonObject();
        assertEquals("BYTES", series.get("figure").getAsString());
        assertTrue(series.getAsJsonArray("points").get(2).getAsJsonObject().get("value").isJsonNull());
        JsonObject time = JsonParser.parseString(Json.of(timeline)).getAsJsonObject().getAsJsonArray("series").get(1).getAsJsonObject();
        assertEquals(3, time.getAsJsonArray("points").get(0).getAsJsonObject().getAsJsonArray("forks").size());
        assertEquals(5, time.getAsJsonArray("changes").get(0).getAsJsonObject().get("at").getAsInt());
    }

    /** Which has no gaps: undertow's series are not in it. */
    @Test
    void otavaGetsALineARun() {
        List<String> lines = OtavaCsv.of(timeline).lines().toList();
        assertEquals("time,run,commit,RouteMatchBenchmark.match netty github B/op,RouteMatchBenchmark.match netty github ns/op", lines.get(0));
        assertEquals(1 + timeline.stops().size(), lines.size());
        assertEquals("2026-11-25T08:32:31Z,2026-11-25_vm,c5+,1648.0,1200.0", lines.get(6));
        String said = assertThrows(BadInput.class, () -> OtavaCsv.of(Sampled.hostile("x"))).getMessage();
        assertEquals("--csv: 0x has no run.json that tells when it began, and Otava has to know; leave it out", said);
    }
}
