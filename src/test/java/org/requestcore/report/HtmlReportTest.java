package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import org.requestcore.contract.JsonLibraries;
import org.requestcore.contract.Stacks;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

class HtmlReportTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(?s:.*?)</script>");

    private static String withoutScripts(Summary summary) {
        return SCRIPT.matcher(HtmlReport.of(summary)).replaceAll("");
    }

    @Test
    void thePageNeedsNothingElse() {
        String page = withoutScripts(Samples.summary());
        assertFalse(page.contains("src=") || page.contains("url(") || page.contains("@import") || page.contains("<link"), page);
        assertEquals(2, SCRIPT.matcher(HtmlReport.of(Samples.summary())).results().count());
    }

    @Test
    void tablesHaveTheNumbers() {
        String page = withoutScripts(Samples.summary());
        assertTrue(page.contains("</i>undertow</th><td class=\"n s\">2,031.7</td><td class=\"n r\">1,909.8..2,275.5</td><td class=\"n\">2,001.4</td><td class=\"n s\">25.5</td>"), page);
        assertTrue(page.contains("one fork <span class=\"tie\">≈ regexscan</span>"), page);
        assertTrue(page.contains("<li>RouteMatchBenchmark.match stack&#x3D;netty: fork 2 timed out after 10 min</li>"), page);
    }

    @Test
    void singleOperationsHaveATableOfTheirOwn() {
        String page = withoutScripts(Samples.sampled());
        assertTrue(page.contains("</i>floor</th><td class=\"n\">70.0</td><td class=\"n\">120.0</td><td class=\"n\">9,000.0</td></tr>"), page);
        assertEquals(1, Pattern.compile("<th scope=\"col\">single operations</th>").matcher(page).results().count());
        assertFalse(withoutScripts(Samples.summary()).contains("data-percentiles"));
    }

    @Test
    void stringsAreEscaped() {
        String hostile = withoutScripts(Hostile.summary("</script><img src=x onerror=boom()>\"'{{run}}"));
        assertFalse(hostile.contains("<img") || hostile.contains("\"'"), hostile);
        assertEquals(2, Pattern.compile("</script").matcher(hostile).results().count(), "the ends of the data and of the colours");
    }

    @Test
    void anEmptyRunIsAPage() {
        Summary empty = new Summary("rows.json", new JsonObject(), List.of(), List.of(), List.of(), List.of());
        assertTrue(HtmlReport.of(empty).contains("<h1>rows.json</h1>"));
    }

    @Test
    void aConcernIsOneSection() {
        Summary one = Samples.summary();
        List<Summary.Table> mixed = List.of(one.tables().get(0), one.tables().get(1), one.tables().get(0));
        Summary summary = new Summary("rows.json", new JsonObject(), mixed, List.of(), List.of(), List.of());
        assertEquals(2, Pattern.compile("<section class=\"concern\"").matcher(withoutScripts(summary)).results().count());
        assertEquals(1, TerminalReport.of(summary, new Screen(120, false)).lines().filter(l -> l.startsWith("── routing ")).count());
        assertEquals(1, MarkdownReport.of(summary).lines().filter(l -> l.equals("### routing")).count());
    }

    @Test
    void aContenderHasOneColourAndItsOwn() {
        Colours colours = Colours.of(Samples.summary());
        Collection<String> all = colours.contenders().values();
        assertEquals(all.size(), new HashSet<>(all).size(), all.toString());
    }

    /** In every run the same, whoever else is there, unless two meet in one place of the palette. */
    @Test
    void aColourIsToldByTheName() {
        Colours all = Colours.of(of(Stream.concat(Stacks.names().stream(), JsonLibraries.names().stream()).distinct().toList()));
        assertEquals(all.contenders().size(), new HashSet<>(all.contenders().values()).size(), all.toString());
        Colours made = Colours.of(of(IntStream.range(0, 30).mapToObj(i -> "made-up-" + i).toList()));
        assertEquals(made.contenders().size(), new HashSet<>(made.contenders().values()).size(), made.toString());
        String alone = Colours.of(of(List.of("made-up-0"))).contenders().get("made-up-0");
        assertEquals(alone, made.contenders().get("made-up-0"));
        assertTrue(alone.matches("#[0-9a-f]{6}"), alone);
    }

    private static Summary of(List<String> contenders) {
        List<Summary.Line> lines = contenders.stream().map(c -> new Summary.Line(c, new Estimate(1, 1, 1), null, null, 0, 0, 1, 3, "steady", List.of())).toList();
        return new Summary("r", new JsonObject(), List.of(new Summary.Table("routing", "b", "stack", Map.of(), "ns/op", true, lines)), List.of(), List.of(), List.of());
    }
}
