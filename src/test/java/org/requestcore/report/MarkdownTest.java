package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static void assertHas(String text, String snippet) {
        assertTrue(text.contains(snippet), text);
    }

    @Test
    void reportsAreTables() {
        String report = MarkdownReport.of(Samples.summary());
        assertHas(report, """
            ### request

            **RequestBenchmark.serve shape=served wire=wrk profile=clean**

            | stack | ns/op | ± | net | to floor | interval | B/op | net B/op | CPU ns/op | verdict | ≈ |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |
            | harness | 9.70 | ±2.0% | - | 0.02 | 0.02..0.02 | 0 | - | 9.70 | steady |  |
            """);
        assertHas(report, """
            | floor | 9.70 ±0.48 | 83.8 ±4.19 | 71.2 ±3.56 | 180.1 ±9.00 | 170.1 ±8.50 | 514.9 ±15.4 | 12.0 | 2.3% |
            """);
        assertHas(report, "## 2026-11-23T134739\\_vm\\_jdk17\\_g1\n");
    }

    @Test
    void comparisonsBeginWithWarningsAndTheCount() {
        String comparison = MarkdownComparison.of(Samples.comparison(), null);
        assertHas(comparison, """
            Beware:

            - The hosts differ: ci-1 and vm

            time: 1 faster, 1 slower, 1 unknown; CPU: 1 faster; B/op: 1 more, 1 not told apart
            """);
        assertHas(comparison, """
            | undertow | 1.12 | 1.10..1.16 | **slower** | 2,000.0 → 2,240.0 ns/op | - |  |  | 1.07 | 1.07..1.07 | **more** | 3,000 → 3,210 B/op |
            """);
    }

    /** Text stays text: no cell ends early, nothing is marked up, nobody is called. */
    @Test
    void namesAreEscaped() {
        assertEquals("a\\|b \\`c\\` \\*d\\* \\[e\\](f) &lt;img&gt; &amp;amp; @<!-- -->all #<!-- -->1 \\\\", Markdown.text("a|b `c` *d* [e](f) <img> &amp; @all #1 \\"));
        assertEquals("two lines", Markdown.text("two\nlines"));
        String hostile = MarkdownReport.of(Hostile.summary("|<img src=x>\n@all")) + MarkdownComparison.of(Hostile.comparison("|<img src=x>\n@all"), null);
        assertTrue(hostile.lines().filter(l -> l.startsWith("| ") && !l.startsWith("| ---"))
            .allMatch(l -> l.matches("(?:[^|]|\\\\\\|)*(?:\\|(?:[^|]|\\\\\\|)*){2,}") && !l.contains("<img")), hostile);
        assertTrue(!hostile.contains("@all") && hostile.lines().noneMatch(l -> l.startsWith("@")), hostile);
    }
}
