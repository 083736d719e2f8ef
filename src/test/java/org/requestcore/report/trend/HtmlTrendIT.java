package org.requestcore.report.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.report.Chromium;

/** The page in a browser: what is drawn, what becomes of hostile strings, what its console says. */
class HtmlTrendIT {
    private static final String HOSTILE = "</script><script>boom()</script><img src=x onerror=boom()>\"'`{{run}}{a|b}\u2028é漢😀&lt;";
    private static final Pattern SCRIPT = Pattern.compile("<script(?s:.*?)</script>");

    @TempDir
    private Path folder;

    private Chromium.Opened open(String page) throws IOException, InterruptedException {
        return Chromium.open(Files.writeString(folder.resolve("page.html"), page), folder);
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void aRowIsAChartWithAPanelAFigure() throws Exception {
        Chromium.Opened page = open(HtmlTrend.of(Sampled.timeline()));
        assertEquals(List.of(), page.console());
        assertEquals(2, count("<svg", page.dom()));
        String dom = SCRIPT.matcher(page.dom()).replaceAll("");
        assertEquals(2, count("<text[^>]*>B/op</text>", dom));
        assertEquals(2, count("<text[^>]*>ns/op</text>", dom));
        assertEquals(1, count("<text[^>]*>8.4% more</text>", dom), "the change of one row's bytes");
        assertEquals(2, count("<text[^>]*>(20.0|19.7)% slower</text>", dom), "and of both rows' time");
    }

    @Test
    void hostileStringsAreText() throws Exception {
        String reader = """
            <script>
            document.getElementById('axis').click();
            document.getElementById('theme').click();
            document.querySelectorAll('.chart').forEach(function (c) { echarts.getInstanceByDom(c).dispatchAction({type: 'showTip', seriesIndex: 1, dataIndex: 3}); });
            document.getElementById('find').value = 'no such thing';
            document.getElementById('find').dispatchEvent(new Event('input'));
            </script>
            </body>
            </html>""";
        Chromium.Opened page = open(HtmlTrend.of(Sampled.hostile(HOSTILE)).replaceFirst("<meta http-equiv[^>]*>", "").replace("</body>\n</html>", reader));
        assertEquals(List.of(), page.console());
        String dom = SCRIPT.matcher(page.dom()).replaceAll("");
        assertFalse(dom.contains("<img"), "an element was made of a string");
        assertTrue(dom.contains("<div style=\"font-weight: 600;\">4 3&lt;/script&gt;"), "the tooltip of a point");
        assertTrue(dom.contains("<p id=\"none\">") && dom.contains("data-theme=\"light\""), "filter and theme");
    }

    /** Axis, theme and filter, as on the page of a report. */
    @Test
    void whatIsChosenIsInTheAddress() throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), HtmlTrend.of(Sampled.timeline()));
        Chromium.Opened opened = Chromium.open(page, "#theme=dark&axis=log&find=stack%3Dundertow", 1300, folder);
        assertEquals(List.of(), opened.console());
        assertEquals(1, count("<html[^>]*data-theme=\"dark\"", opened.dom()));
        assertEquals(1, count("id=\"axis\"[^>]*aria-pressed=\"true\"", opened.dom()));
        assertEquals(1, count("<div class=\"chart figure\"[^>]*_echarts_instance_", opened.dom()), "the chart of netty is not drawn");
    }
}
