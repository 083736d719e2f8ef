package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

import org.requestcore.result.Estimate;
import org.requestcore.result.Summary;

/** Where a row stands on another of its table, every report tells what is left of it; where none does, no report has the column. */
class TransportColumnTest {
    private static final String COLUMN = "net of transport";

    private final Summary with = summary(new Estimate(1720, 1700, 1750));
    private final Summary without = summary(null);

    private static Summary summary(Estimate netOfTransport) {
        Summary.Line line = new Summary.Line("netty", new Estimate(1850, 1800, 1900), new Estimate(1840, 1790, 1890), netOfTransport, null, 100, 100, 1850, 3, "steady", List.of(), Map.of(), Double.NaN, null, List.of(), 0, null, Map.of());
        return new Summary("r", new JsonObject(), List.of(new Summary.Table("request", "RequestBenchmark.serve", "stack", Map.of(), "ns/op", true, List.of(line))), List.of(), List.of(), List.of());
    }

    @Test
    void markdownHasIt() {
        assertTrue(MarkdownReport.of(with).contains("| net | net of transport | to floor |"), MarkdownReport.of(with));
        assertTrue(MarkdownReport.of(with).contains("| 1,840.0 | 1,720.0 | - |"), MarkdownReport.of(with));
        assertFalse(MarkdownReport.of(without).contains(COLUMN));
    }

    @Test
    void theTerminalHasItWhereThereIsRoom() {
        String wide = TerminalReport.of(with, new Screen(140, false));
        assertTrue(wide.contains("net  net of transport  to floor") && wide.contains("1,840.0           1,720.0"), wide);
        String narrow = TerminalReport.of(with, new Screen(80, false));
        assertTrue(narrow.contains("No room for net B/op, net of transport"), narrow);
        assertFalse(TerminalReport.of(without, new Screen(140, false)).contains(COLUMN));
    }

    @Test
    void thePageHasIt() {
        assertTrue(HtmlReport.of(with).contains(">net of transport</button></th>") && HtmlReport.of(with).contains("<td class=\"n t\" data-v=\"1720.0\">1,720.0</td>"));
        assertFalse(HtmlReport.of(without).contains(">net of transport</button></th>"));
        assertTrue(Json.of(with).contains("\"netOfTransport\": {"));
    }
}
