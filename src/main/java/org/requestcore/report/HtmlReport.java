package org.requestcore.report;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.samskivert.mustache.Mustache;

import org.requestcore.report.page.Colours;
import org.requestcore.report.page.Pairs;
import org.requestcore.report.page.Resources;
import org.requestcore.report.page.Sources;
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
        Sources sources = new Sources(Resources.source(), Conditions.text(summary.conditions(), "versions", "commit"));
        Data data = new Data(summary.tables(), summary.tables().parallelStream().map(Pairs::of).toList(), Budgets.of(summary), Budgets.unit(summary), Additions.of(summary),
            Anatomies.Shares.of(summary).stream().map(Anatomies.Shares::shares).toList());
        return page("page.mustache", List.of("baseline.js", "charts.js", "contenders.js", "cores.js", "tables.js"), data, colours, Page.of(summary, colours, sources));
    }

    /**
     * @param template of the page, beside the style and the scripts that it inlines
     * @param scripts  its own; all pages have those that write figures, keep what is chosen in the address, and draw
     * @param data     what the scripts draw
     * @param page     what the template shows, not escaped yet
     */
    public static String page(String template, List<String> scripts, Object data, Object colours, Object page) {
        String echarts = Resources.echarts();
        String script = Stream.of(List.of("address.js", "figures.js"), scripts, List.of("page.js")).flatMap(List::stream).map(Resources::text).collect(Collectors.joining("", "\n", ""));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("scriptHashes", List.of(sha256(echarts), sha256(script)));
        parts.put("style", Resources.text("page.css"));
        parts.put("echarts", echarts);
        parts.put("script", script);
        parts.put("data", Json.inHtml(data));
        parts.put("colours", Json.inHtml(colours));
        parts.put("page", page);
        return Mustache.compiler().emptyStringIsFalse(true).withLoader(name -> new StringReader(Resources.text(name + ".mustache"))).compile(Resources.text(template)).execute(parts);
    }

    /** What is drawn. @param pairs of each table */
    private record Data(List<Summary.Table> tables, List<List<List<double[]>>> pairs, List<Budgets> budgets, String budgetUnit, List<Additions> additions, List<Budgets> anatomies) {
    }

    private static String sha256(String script) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
