package org.requestcore.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        return page("page.mustache", List.of("charts.js", "page.js"), new Data(summary.tables(), Budgets.of(summary), Budgets.unit(summary)), colours, Page.of(summary, colours));
    }

    /**
     * @param template of the page, beside the style and the scripts that it inlines
     * @param data     what the scripts draw
     * @param page     what the template shows, not escaped yet
     */
    public static String page(String template, List<String> scripts, Object data, Object colours, Object page) {
        String echarts = Resources.echarts();
        String script = scripts.stream().map(Resources::text).collect(Collectors.joining("", "\n", ""));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("scriptHashes", List.of(sha256(echarts), sha256(script)));
        parts.put("style", Resources.text("page.css"));
        parts.put("echarts", echarts);
        parts.put("script", script);
        parts.put("data", Json.inHtml(data));
        parts.put("colours", Json.inHtml(colours));
        parts.put("page", page);
        return Mustache.compiler().compile(Resources.text(template)).execute(parts);
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
