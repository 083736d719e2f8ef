package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.requestcore.result.Summary;

/** What a framework adds stands in every report; where there is none, nothing does. */
class AdditionsTest {
    private final Summary summary = Samples.added();

    @Test
    void theTerminalHasIt() {
        String text = TerminalReport.of(summary, new Screen(120, false));
        assertTrue(text.contains("\nWhat a framework adds to its engine  wire=wrk profile=clean\n"), text);
        assertTrue(text.contains("\nThe same framework on another engine  wire=wrk profile=clean\n"), text);
        List<String> lines = text.lines().map(l -> l.strip().replaceAll(" +", " ")).toList();
        assertTrue(lines.contains("netty vertx canned 300.0 ±15.0 1,200 ±60"), text);
        assertTrue(lines.contains("netty vertx routed 4.00 ±5.00 0 ≈"), text);
        assertTrue(lines.contains("netty vertx served - 1,500 ±60 vertx: 1/3 disturbed"), text);
        assertTrue(lines.contains("vertx netty served -250.0 ±12.5 -"), text);
        assertFalse(TerminalReport.of(Samples.summary(), new Screen(120, false)).contains("adds to its engine"));
    }

    @Test
    void markdownHasIt() {
        String text = MarkdownReport.of(summary);
        assertTrue(text.contains("\n**What a framework adds to its engine  wire=wrk profile=clean**\n\n| stack | less | shape | ns/op | interval | B/op | interval |  |\n"), text);
        assertTrue(text.contains("| netty | vertx | canned | 300.0 | 292.5..315.0 | 1,200 | 1,170..1,260 |  |\n"), text);
        assertTrue(text.contains("| netty | vertx | served | - |  | 1,500 | 1,470..1,560 | vertx: 1/3 disturbed |\n"), text);
        assertFalse(MarkdownReport.of(Samples.summary()).contains("adds to its engine"));
    }

    @Test
    void thePageHasIt() {
        String page = HtmlReport.of(summary);
        assertTrue(page.contains("<section class=\"concern\" id=\"added\">") && page.contains("data-added=\"1\""), "a card each");
        assertTrue(page.contains("<td class=\"v\">vertx</td><td class=\"v\">canned</td><td class=\"n s t\" data-v=\"300.0\">300.0</td><td class=\"n r t\" data-v=\""), page.substring(page.indexOf("id=\"added\"")).substring(0, 3000));
        assertFalse(HtmlReport.of(Samples.summary()).contains("id=\"added\""));
    }

    @Test
    void aSelectionLeavesWhatItAsksFor() {
        Summary some = Selection.of(Samples.params("stack", "netty", "shape", "served")).from(summary);
        assertEquals(List.of("served"), some.additions().stream().flatMap(a -> a.shapes().stream()).map(Summary.Added::shape).toList());
        assertEquals(List.of(), Selection.of(Samples.params("table", "github")).from(summary).additions());
    }
}
