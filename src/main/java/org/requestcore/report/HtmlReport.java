package org.requestcore.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.samskivert.mustache.Mustache;

import org.requestcore.result.Summary;

/**
 * A summary as one page that needs nothing else, not even a network: the tables as HTML, charts drawn from the same figures by
 * <a href="https://echarts.apache.org">ECharts</a>, inlined.
 *
 * <p>Strings from result files are text wherever they stand: the template library escapes them, the charts' data is JSON in which no {@code <} is
 * left, and the page's policy runs no script but the two whose hashes it names.
 */
public final class HtmlReport {
    private HtmlReport() {
    }

    public static String of(Summary summary) {
        Colours colours = Colours.of(summary);
        String echarts = Resources.echarts();
        String script = "\n" + Resources.text("charts.js") + Resources.text("page.js");
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("scriptHashes", List.of(sha256(echarts), sha256(script)));
        page.put("style", Resources.text("page.css"));
        page.put("echarts", echarts);
        page.put("script", script);
        page.put("data", Json.inHtml(new Data(summary.tables(), Budgets.of(summary), Budgets.unit(summary))));
        page.put("colours", Json.inHtml(colours));
        page.put("page", Page.of(summary, colours));
        return Mustache.compiler().compile(Resources.text("page.mustache")).execute(page);
    }

    private record Data(List<Summary.Table> tables, List<Budgets> budgets, String budgetUnit) {
    }

    private static String sha256(String script) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
