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
import org.requestcore.report.page.Colours;
import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

class HtmlReportTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(?s:.*?)</script>");

    private static String withoutSorting(Summary summary) {
        return withoutScripts(summary).replaceAll(" data-v=\"[^\"]*\"", "");
    }

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
        String page = withoutSorting(Samples.summary());
        assertTrue(page.contains(">undertow</a></th><td class=\"n s t\">2,031.7</td><td class=\"n r t\">1,909.8..<wbr>2,275.5</td><td class=\"n t\">2,001.4</td><td class=\"n s t ratio\">25.5</td>"), page);
        assertTrue(page.contains("one fork <span class=\"r\">≈ regexscan</span>"), page);
        assertTrue(page.contains("<li>RouteMatchBenchmark.match stack&#x3D;netty: fork 2 timed out after 10 min</li>"), page);
    }

    @Test
    void singleOperationsHaveATableOfTheirOwn() {
        String page = withoutSorting(Samples.sampled());
        assertTrue(page.contains("</i>floor</th><td class=\"n t\">70.0</td><td class=\"n t\">120.0</td><td class=\"n t\">9,000.0</td></tr>"), page);
        assertEquals(1, Pattern.compile(">single operations</button>").matcher(page).results().count());
        assertFalse(withoutScripts(Samples.summary()).contains("data-percentiles"));
    }

    /** Not by a hyphen that is easily overlooked. */
    @Test
    void whatIsBelowNothingLooksSo() {
        String page = withoutSorting(Samples.summary());
        assertTrue(page.contains("<td class=\"n t neg\">\u221231.0</td><td class=\"n t neg\">\u22121.3%</td>"), page);
        assertTrue(page.contains("<td class=\"n t neg\">\u221212.4 <span class=\"r\">±0.62</span></td>"), page);
    }

    @Test
    void theWholeRequestComesFirstThenItsParts() {
        String page = withoutScripts(Samples.summary());
        assertTrue(page.indexOf("<h2>request</h2>") < page.indexOf("<h2>routing</h2>") && page.indexOf("<h2>routing</h2>") < page.indexOf("<h2>metrics</h2>"), page);
        assertTrue(page.contains("id=\"concern-0\">\n  <h2>request</h2>"), page);
        assertTrue(MarkdownReport.of(Samples.summary()).matches("(?s).*### request.*### routing.*### metrics.*"));
    }

    /** Names lead to the source at the run's commit; of what is not ours there is none. */
    @Test
    void namesLeadToTheirSource() {
        String page = withoutScripts(Samples.summary()).replace("&#x3D;", "=");
        String root = "https://github.com/requestcore/requestcore/";
        assertTrue(page.contains("<a href=\"" + root + "blob/1e1713b/src/main/java/org/requestcore/bench/routing/RouteMatchBenchmark.java\">RouteMatchBenchmark.match</a>"), page);
        assertTrue(page.contains("<a href=\"" + root + "tree/1e1713b/src/main/java/org/requestcore/stack/undertow\">undertow</a>"), page);
        assertTrue(page.contains("<a href=\"" + root + "tree/1e1713b/src/main/java/org/requestcore/model/floor\">floor</a>"), page);
        assertFalse(withoutScripts(of(List.of("floor", "netty"))).contains("<a href=\"http"), "a benchmark 'b' is nobody's");
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
