package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.report.page.Colours;
import org.requestcore.result.Summary;

/** The page in a browser: what is drawn, what becomes of hostile strings, what its console says. */
class HtmlReportIT {
    private static final String HOSTILE = "</script><script>boom()</script><img src=x onerror=boom()>\"'`{{run}}{a|b}\u2028é漢😀&lt;";
    /** A horizontal line with a cap at either end: zrender draws each as a path of two points without filling it. */
    private static final Pattern LINE = Pattern.compile("<path d=\"M\\S+ \\S+L\\S+ \\S+\"[^>]*stroke=\"#1d2127\"");

    private static final Pattern SCRIPT = Pattern.compile("<script(?s:.*?)</script>");

    @TempDir
    private Path folder;

    private Chromium.Opened open(String page) throws IOException, InterruptedException {
        return Chromium.open(Files.writeString(folder.resolve("page.html"), page), folder);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    @Test
    void barsAndWhiskersAreDrawn() throws Exception {
        Summary summary = Samples.summary();
        Chromium.Opened page = open(HtmlReport.of(summary));
        assertEquals(List.of(), page.console());
        assertEquals(4, count(Pattern.compile("<svg"), page.dom()), "three tables and a budget");
        Colours colours = Colours.of(summary);
        // B/op as well as time, but for what has none; a bar of nothing has no area
        assertEquals(2 * 2, bars(page, colours.contenders().get("floor")));
        assertEquals(2, bars(page, colours.contenders().get("undertow")));
        assertEquals(1, bars(page, colours.contenders().get("micrometer")));
        assertEquals(3, bars(page, colours.part(1)), "a part of each stack's budget");
        // five of routing, four of requests, one of metrics, three budgets
        assertEquals(3 * (5 + 4 + 1 + 3), count(LINE, page.dom()), "a line and two caps an interval");
    }

    /** Time and B/op of three shapes, of which one has no time, and one negative time without B/op. */
    @Test
    void whatFrameworksAddIsDrawn() throws Exception {
        Chromium.Opened page = open(HtmlReport.of(Samples.added()));
        assertEquals(List.of(), page.console());
        assertEquals(6, count(Pattern.compile("<svg"), page.dom()), "two more");
        // a time with an interval each of canned and routed, B/op of canned and served, and the negative one
        assertEquals(3 * (5 + 4 + 1 + 3 + 2 + 2 + 1), count(LINE, page.dom()));
        assertTrue(Pattern.compile("<text[^>]*>served netty</text>").matcher(page.dom()).find() && Pattern.compile("<text[^>]*>\u2212250.0</text>").matcher(page.dom()).find());
    }

    @Test
    void percentilesAreDrawn() throws Exception {
        Chromium.Opened page = open(HtmlReport.of(Samples.sampled()));
        assertEquals(List.of(), page.console());
        assertEquals(2, count(Pattern.compile("<svg"), page.dom()), "times, and single operations");
        // the three scores, and from the median to the longest of two
        assertEquals(3 * (3 + 2), count(LINE, page.dom()));
        assertEquals(2, count(Pattern.compile("<path [^>]*fill=\"" + Colours.of(Samples.sampled()).part(2) + "\""), page.dom()), "p99 of both");
        assertTrue(Pattern.compile("<text[^>]*>single operations, ns/op, log</text>").matcher(page.dom()).find());
    }

    private static long bars(Chromium.Opened page, String colour) {
        return count(Pattern.compile("<path d=\"[^\"]*\" fill=\"" + colour + "\""), page.dom());
    }

    /** If one asks for them. The farthest too: the axis reaches to it. */
    @Test
    void everyForkIsADot() throws Exception {
        Summary.Line line = new Summary.Line("floor", Samples.about(100, 5), null, null, Samples.exactly(1), 0, 0, 100, 5, "steady", List.of(), Map.of(), Double.NaN, null,
            List.of(98.0, 99.0, 100.0, 101.0, 430.0), 0, null, Map.of());
        Summary.Table table = new Summary.Table("routing", "b", "stack", Map.of(), "ns/op", true, List.of(line));
        Path file = Files.writeString(folder.resolve("page.html"), HtmlReport.of(new Summary("r", new JsonObject(), List.of(table), List.of(), List.of(), List.of())));
        assertFalse(Chromium.open(file, folder).dom().contains("fill-opacity=\"0.4\""), "nobody has asked");
        Chromium.Opened page = Chromium.open(file, "#dots=1", 1300, folder);
        assertEquals(List.of(), page.console());
        assertEquals(5, count(Pattern.compile("fill-opacity=\"0.4\""), page.dom()), "five forks");
        assertTrue(Pattern.compile("<text[^>]*>400</text>").matcher(page.dom()).find(), "the axis ends before the last fork");
    }

    @Test
    void hostileStringsAreText() throws Exception {
        Chromium.Opened page = open(HtmlReport.of(Hostile.summary(HOSTILE)));
        assertEquals(List.of(), page.console());
        assertEquals(4, count(Pattern.compile("<svg"), page.dom()));
        assertEquals(4, count(Pattern.compile("<script"), page.dom()), "data, colours, library, page");
        assertFalse(SCRIPT.matcher(page.dom()).replaceAll("").contains("<img"), "an element was made of a string");
        assertTrue(page.dom().contains(
            "<h1>&lt;/script&gt;&lt;script&gt;boom()&lt;/script&gt;&lt;img src=x onerror=boom()&gt;\"'`{{run}}{a|b}\u2028é漢😀&amp;lt;</h1>"), page.dom().substring(0, 2000));
        assertTrue(Pattern.compile("<text[^>]*>1&lt;/script&gt;").matcher(page.dom()).find(), "the name of a bar");
    }

    /** What a reader does: the other axis, the other themes, a look at a bar, a filter. */
    @Test
    void thePageCanBeUsed() throws Exception {
        String reader = """
            <script>
            const press = function (id) { document.getElementById(id).click(); };
            press('axis');
            press('theme');
            press('theme');
            document.querySelectorAll('[data-marks]').forEach(function (b) { b.click(); });
            address.set({base: document.querySelector('[data-marks]').dataset.marks});
            document.querySelectorAll('.chart').forEach(function (c) { echarts.getInstanceByDom(c).dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: 0}); });
            document.getElementById('find').value = 'no such thing';
            document.getElementById('find').dispatchEvent(new Event('input'));
            </script>
            </body>
            </html>""";
        Chromium.Opened page = open(HtmlReport.of(Hostile.summary(HOSTILE)).replaceFirst("<meta http-equiv[^>]*>", "").replace("</body>\n</html>", reader));
        assertEquals(List.of(), page.console());
        String dom = SCRIPT.matcher(page.dom()).replaceAll("");
        assertFalse(dom.contains("<img"), "an element was made of a string");
        assertTrue(Pattern.compile("<div style=\"font-weight: 600;\">1&lt;/script&gt;").matcher(dom).find(), "the tooltip of a bar");
        assertTrue(Pattern.compile("<text[^>]*>[^<]*, log</text>").matcher(dom).find(), "the caption of a logarithmic axis");
        assertTrue(dom.contains("data-theme=\"dark\"") && dom.contains("<p id=\"none\">") && dom.contains("class=\"concern\" id=\"budget\" hidden"), "theme and filter");
    }

    /** The same way of looking sees an error where there is one, and the policy stops what the page did not bring. */
    @Test
    void errorsAreSeen() throws Exception {
        String page = HtmlReport.of(Samples.summary());
        assertEquals(1, open(page.replace("\"lines\":[", "\"lines\":null,\"gone\":[")).console().stream().filter(l -> l.contains("TypeError")).count());
        List<String> console = open(page.replace("</main>", "<img src=x onerror=\"console.log('boom')\"></main>")).console();
        assertTrue(console.stream().anyMatch(l -> l.contains("Content Security Policy")) && console.stream().noneMatch(l -> l.contains("\"boom\"")), console.toString());
    }

    /** Sixteen microseconds of CPU time, of which six are the core's, ten thousand times a second. */
    @Test
    void coresForARateAreReckoned() throws Exception {
        Summary.Line loaded = new Summary.Line("netty", Samples.about(16_000, 5), null, null, null, Double.NaN, Double.NaN, 16_000, 3, "steady", List.of(), Map.of(), Double.NaN, null,
            List.of(16_000.0), 0, null, Map.of("user us", 10.0, "kernel us", 6.0));
        Summary.Line core = new Summary.Line("netty", Samples.about(6_000, 5), null, null, 0, 0, 6_000, 3, "steady", List.of());
        List<Summary.Table> tables = List.of(new Summary.Table("load", "LoadBenchmark.serve", "stack", Map.of("scenario", "user", "shape", "served"), "ns/op", true, List.of(loaded)),
            new Summary.Table("request", "RequestBenchmark.serve", "stack", Map.of("shape", "served", "wire", "wrk", "profile", "clean"), "ns/op", true, List.of(core)));
        Path file = Files.writeString(folder.resolve("page.html"), HtmlReport.of(new Summary("r", new JsonObject(), tables, List.of(), List.of(), List.of())));
        String dom = Chromium.open(file, folder).dom();
        assertTrue(dom.contains("netty: 0.16 cores, 0.06 of them its request core"), dom.substring(Math.max(0, dom.indexOf("data-cores"))).lines().limit(12).toList().toString());
    }
}
