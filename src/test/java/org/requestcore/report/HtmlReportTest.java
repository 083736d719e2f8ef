package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

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
        assertNotEquals(null, colours.contenders().get("micrometer"), "one that the file does not name");
    }
}
