package org.requestcore.report.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.requestcore.result.trend.Timeline;

class HtmlTrendTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(?s:.*?)</script>");

    private static String withoutScripts(Timeline timeline) {
        return SCRIPT.matcher(HtmlTrend.of(timeline)).replaceAll("");
    }

    @Test
    void thePageNeedsNothingElse() {
        String page = withoutScripts(Sampled.timeline());
        assertFalse(page.contains("src=") || page.contains("url(") || page.contains("@import") || page.contains("<link"), page);
        assertEquals(2, SCRIPT.matcher(HtmlTrend.of(Sampled.timeline())).results().count());
    }

    @Test
    void aCardARowHasItsNumbers() {
        String page = withoutScripts(Sampled.timeline());
        assertEquals(2, Pattern.compile("data-row=\"[01]\"").matcher(page).results().count(), page);
        assertTrue(page.contains("<h3>6 2026-11-25_vm, 2026-11-25, commit c5+</h3>") && page.contains("<p class=\"conditions\">netty differs: 4.2.19, 4.2.20</p>"), page);
        assertTrue(page.contains("<td>B/op</td><td class=\"n\">1,520</td><td class=\"n\">1,648</td><td class=\"v doubtful\">8.4% more</td>"), page);
        assertTrue(page.contains("<td class=\"n\">3,000</td><td class=\"n\">-</td>"), page);
    }

    @Test
    void stringsAreEscaped() {
        String hostile = withoutScripts(Sampled.hostile("</script><img src=x onerror=boom()>\"'{{run}}"));
        assertFalse(hostile.contains("<img") || hostile.contains("\"'"), hostile);
        assertEquals(2, Pattern.compile("</script").matcher(hostile).results().count(), "the ends of the data and of the colours");
    }
}
