package org.requestcore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.requestcore.result.Estimate;
import org.requestcore.result.Made;
import org.requestcore.result.Metric;
import org.requestcore.result.Summaries;
import org.requestcore.result.Summary;

/** What a reader does with the page, in a browser: each test is a script that does it, and says what it sees. */
class HtmlReaderIT {
    private static final Pattern TOLD = Pattern.compile("<output id=\"told\">(.*?)</output>", Pattern.DOTALL);
    private static final String MATCH = "org.requestcore.bench.routing.RouteMatchBenchmark.match";
    private static final String HELP = """
        const press = function (selector) { document.querySelector(selector).click(); };
        const first = function () { return document.querySelector('.chart[data-table="0"]').closest('.card'); };
        const texts = function (selector) { return Array.from(first().querySelectorAll(selector), function (e) { return e.textContent; }); };
        const cards = function () { return Array.from(document.querySelectorAll('.card:not([hidden])'), function (c) { return c.querySelector('h3').firstElementChild.textContent; }); };
        const drawn = function (chart) { return echarts.getInstanceByDom(chart).getOption(); };
        const rows = function () { return drawn(first().querySelector('.chart')).yAxis[0].data.map(function (d) { return d.value; }); };
        """;

    @TempDir
    private Path folder;

    /** Of five forks each, in two tables; the second has no netty. */
    private static Summary run() {
        Made made = new Made();
        add(made, "stack=harness table=github", 0, 20, 20.1, 20.2, 19.9, 20);
        add(made, "stack=floor table=github", 70, 40, 40.4, 39.9, 40.2, 39.7);
        add(made, "stack=netty table=github", 1500, 400, 410, 405, 395, 402);
        add(made, "stack=undertow table=github", 300, 611, 640, 622, 655, 601);
        add(made, "stack=vertx-web table=github", 900, 800, 810, 1300, 1310, 805);
        add(made, "stack=floor table=gplus", 70, 30, 31, 30, 30.5, 30.2);
        add(made, "stack=radix table=gplus", 70, 60, 61, 60, 60.5, 60.2);
        add(made, "org.requestcore.bench.json.EncodeBenchmark.freshArray", "library=floor payload=user", 70, 30, 31, 30, 30.5, 30.2);
        return Summaries.of(made.run("run"));
    }

    private static void add(Made made, String params, double bytes, double... forks) {
        add(made, MATCH, params, bytes, forks);
    }

    private static void add(Made made, String benchmark, String params, double bytes, double... forks) {
        made.row(benchmark, params, Made.ns(forks), Map.of("gc.alloc.rate.norm", new Metric("B/op", new double[][] {{bytes}, {bytes}})));
    }

    private Path page(Summary summary, String script) throws IOException {
        String told = "<script>" + HELP + "Promise.resolve((function () {" + script + "})()).then(function (said) { const told = document.createElement('output'); told.id = 'told';"
            + " told.textContent = JSON.stringify(said); top.document.body.append(told); });</script>\n</body>\n</html>";
        return Files.writeString(folder.resolve("page.html"), HtmlReport.of(summary).replaceFirst("<meta http-equiv[^>]*>", "").replace("</body>\n</html>", told));
    }

    /** No window of the browser is as narrow as a phone: a frame in it is. */
    private Path onPhone(Path page) throws IOException {
        String html = Files.readString(page).replace("&", "&amp;").replace("\"", "&quot;");
        return Files.writeString(page, "<!DOCTYPE html><html><body><iframe style=\"width:400px;height:3900px;border:0\" srcdoc=\"" + html + "\"></iframe></body></html>");
    }

    private Object ask(Summary summary, String fragment, int width, String script) throws IOException, InterruptedException {
        Path page = page(summary, script);
        Chromium.Opened opened = Chromium.open(width < 500 ? onPhone(page) : page, fragment, Math.max(width, 500), folder);
        assertEquals(List.of(), opened.console());
        Matcher told = TOLD.matcher(opened.dom());
        assertTrue(told.find(), "the script said nothing");
        return new Gson().fromJson(told.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u00a0").replace("&amp;", "&"), Object.class);
    }

    private Object ask(String fragment, String script) throws IOException, InterruptedException {
        return ask(run(), fragment, 1300, script);
    }

    @Test
    void anyColumnSortsAndTheChartFollows() throws Exception {
        Object told = ask("", """
            const said = [texts('tbody th')];
            press('[data-sort="bytes"]');
            said.push(texts('tbody th'), rows(), first().querySelector('[aria-sort]').getAttribute('aria-sort'), location.hash);
            press('[data-sort="net"]');
            press('[data-sort="net"]');
            said.push(texts('tbody th'));
            press('[data-sort="net"]');
            said.push(texts('tbody th'));
            press('[data-sort="contender"]');
            said.push(texts('tbody th'));
            return said;""");
        List<String> best = List.of("harness", "floor", "netty", "undertow", "vertx-web");
        List<String> byBytes = List.of("harness", "floor", "undertow", "vertx-web", "netty");
        assertEquals(List.of(best, byBytes, byBytes, "ascending", "#sort=bytes", List.of("vertx-web", "undertow", "netty", "floor", "harness"), best,
            List.of("floor", "harness", "netty", "undertow", "vertx-web")), told, "the harness has no net: it is last");
    }

    /** As the engine makes them; where the contender has no row, the floor stays and is named. */
    @Test
    void anyContenderIsABaseline() throws Exception {
        Summary summary = run();
        Summary.Table table = summary.tables().get(0);
        List<String> ratios = new ArrayList<>();
        for (String base : List.of("netty", "vertx-web")) {
            Summary.Line line = table.lines().stream().filter(l -> l.contender().equals(base)).findFirst().orElseThrow();
            for (Summary.Line other : table.lines()) {
                Estimate ratio = table.ratio(other, line);
                ratios.add(Figures.ratio(ratio));
                ratios.add(Figures.ratioRange(ratio));
            }
        }
        List<String> floor = table.lines().stream().map(l -> Figures.ratio(l.ratio())).toList();
        assertTrue(ratios.contains(""), "two speeds have no single ratio");
        Object told = ask("", """
            const choose = function (name) { const base = document.getElementById('base'); base.value = name; base.dispatchEvent(new Event('change')); };
            const said = [];
            choose('netty');
            said.push(texts('[data-baseline], [data-sort="ratio"]'), drawn(first().querySelector('.chart')).series[0].markLine.data[0].xAxis, location.hash);
            const other = document.querySelector('.chart[data-table="1"]').closest('.card');
            said.push(other.querySelector('[data-baseline]').textContent, other.querySelector('[data-sort="ratio"]').textContent);
            const ratios = texts('.ratio, .ratio-interval');
            choose('vertx-web');
            said.push(ratios.concat(texts('.ratio, .ratio-interval')));
            choose('floor');
            said.push(texts('.ratio'), location.hash);
            return said;""");
        assertEquals(List.of(List.of("netty", "to netty"), 402.0, "#base=netty", "floor, for netty has no figure here", "to floor", ratios, floor, ""), told);
    }

    @Test
    void whatIsChosenIsInTheAddress() throws Exception {
        Object told = ask("#concern-1&theme=dark&axis=log&hide=undertow,floor&mark=netty&sort=-bytes&dots=1&base=netty&find=stack%3Dnetty", """
            const shown = Array.from(first().querySelectorAll('tbody tr:not([hidden]) th'), function (e) { return e.textContent; });
            return [document.documentElement.dataset.theme, shown, rows(), texts('tr.marked th'), cards(), document.getElementById('find').value, document.getElementById('base').value,
              document.getElementById('chosen').textContent, document.getElementById('axis').getAttribute('aria-pressed'), document.getElementById('dots').getAttribute('aria-pressed'),
              drawn(first().querySelector('.chart')).xAxis[0].type, location.hash];""");
        List<String> shown = List.of("netty", "vertx-web", "harness");
        assertEquals(List.of("dark", shown, shown, List.of("netty"), List.of("RouteMatchBenchmark.match"), "stack=netty", "netty", "Contenders (2 hidden)", "true", "true", "log",
            "#concern-1&theme=dark&axis=log&hide=undertow,floor&mark=netty&sort=-bytes&dots=1&base=netty&find=stack%3Dnetty"), told);
    }

    /** So does the link that skips all others. */
    @Test
    void aLinkToASectionKeepsWhatIsChosen() throws Exception {
        Object told = ask("#axis=log", """
            const go = function (selector) { press(selector); return new Promise(function (tell) { setTimeout(function () { tell([location.hash, document.activeElement.tagName]); }, 200); }); };
            return go('.links a').then(function (first) { return go('.skip').then(function (second) { return [first[0], second, drawn(document.querySelector('.chart')).xAxis[0].type]; }); });""");
        assertEquals(List.of("#concern-0&axis=log", List.of("#results&axis=log", "MAIN"), "log"), told);
    }

    @Test
    void hidingAndHighlightingAreTwoClicks() throws Exception {
        Object told = ask("", """
            press('[data-shows="netty"]');
            press('[data-marks="undertow"]');
            const said = [rows(), texts('tr.marked th'), location.hash];
            press('[data-shows="netty"]');
            press('[data-marks="undertow"]');
            return said.concat([rows(), texts('tr.marked th'), location.hash]);""");
        assertEquals(List.of(List.of("harness", "floor", "undertow", "vertx-web"), List.of("undertow"), "#hide=netty&mark=undertow",
            List.of("harness", "floor", "netty", "undertow", "vertx-web"), List.of(), ""), told);
    }

    @Test
    void aPresetIsOneClickAndAllIsAnother() throws Exception {
        Object told = ask("", """
            const preset = function (name) { Array.from(document.querySelectorAll('.presets button')).find(function (b) { return b.textContent === name; }).click(); };
            const said = [];
            preset('JSON');
            said.push(cards(), location.hash);
            preset('routers');
            said.push(cards());
            preset('allocation');
            said.push(cards().length, rows(), drawn(first().querySelector('.chart')).title.map(function (t) { return t.text; }),
              Array.from(first().querySelectorAll('thead th')).filter(function (h) { return h.offsetParent !== null; }).map(function (h) { return h.textContent; }));
            preset('all');
            return said.concat([cards().length, location.hash]);""");
        String match = "RouteMatchBenchmark.match";
        assertEquals(List.of(List.of("EncodeBenchmark.freshArray"), "#find=concern%3Djson", List.of(match, match), 3.0, List.of("harness", "floor", "undertow", "vertx-web", "netty"), List.of("B/op"),
            List.of("stack", "B/op", "net B/op", "verdict"), 3.0, ""), told);
    }

    /** Whole, or as one types it; other words are anywhere. */
    @Test
    void theFilterKnowsParameters() throws Exception {
        Object told = ask("", """
            const type = function (text) { const find = document.getElementById('find'); find.value = text; find.dispatchEvent(new Event('input')); return cards().length; };
            return [type('stack=undertow'), type('stack=under'), type('stack=vertx'), type('table=gplus stack=floor'), type('floor'), type('stack=floor'), type('stack=none'), document.getElementById('none').hidden];""");
        assertEquals(List.of(1.0, 1.0, 1.0, 1.0, 3.0, 2.0, 0.0, false), told);
    }

    /** Names as long as they come, figures too. */
    private static Summary wide() {
        List<Summary.Line> lines = new ArrayList<>();
        for (String name : List.of("harness", "floor", "vertx-web-subrouter-aggregator", "a".repeat(60), "embedded-channel")) {
            Estimate score = new Estimate(7_123_456.7, 7_023_456.7, 7_323_456.7);
            lines.add(new Summary.Line(name, score, score, score, new Estimate(123_456, 120_456, 129_456), 12_345_678, 12_345_678, 7_123_456.7, 5,
                "two speeds: 316 ns in 3, 400 ns in 2 forks, 1 of 5 forks disturbed", List.of("floor", "embedded-channel"), Map.of(), 0.0624, null, List.of(), 0, new Estimate(123.4, 120, 130), Map.of("requests/s", 123_456.0)));
        }
        Summary.Table table = new Summary.Table("request", "RequestBenchmark.serve", "stack", Map.of("shape", "served"), "ns/op", true, lines);
        return new Summary("r", new JsonObject(), List.of(table), Samples.summary().budgets(), List.of(), List.of());
    }

    @Test
    void tablesFitTheirCardsOrSayThatTheyScroll() throws Exception {
        String wider = """
            return [innerWidth].concat(Array.from(document.querySelectorAll('.scroll')).map(function (s) {
              return [s.scrollWidth > s.clientWidth + 1, s.tabIndex, getComputedStyle(s, '::before').content];
            }));""";
        List<Object> fits = List.of(false, -1.0, "none");
        assertEquals(List.of(1300.0, fits, fits, fits), ask(wide(), "", 1300, wider));
        assertEquals(List.of(1200.0, fits, fits, fits), ask(wide(), "", 1200, wider));
        assertEquals(List.of(1300.0, fits, fits, fits, fits), ask(Samples.summary(), "", 1300, wider));
        List<Object> scrolls = List.of(true, 0.0, "\"scrolls sideways →\"");
        assertEquals(List.of(400.0, scrolls, scrolls, fits), ask(wide(), "", 400, wider));
    }

    /** The first leads past them all; a card is one, from which arrow keys go on. */
    @Test
    void theTabKeyStopsSeldom() throws Exception {
        Object told = ask("", """
            const stops = Array.from(document.querySelectorAll('a, button, input, select, summary, [tabindex]')).filter(function (e) { return e.tabIndex >= 0 && e.checkVisibility(); });
            const inCards = stops.filter(function (e) { return e.closest('.card'); }).length;
            const said = [stops[0].textContent, document.querySelector(stops[0].getAttribute('href')).tagName, inCards];
            const go = function (key) { document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: key, bubbles: true, cancelable: true})); return document.activeElement.textContent; };
            first().querySelector('h3 a').focus();
            return said.concat([go('ArrowRight'), go('ArrowDown'), go('ArrowLeft'), go('ArrowUp'), go('ArrowUp')]);""");
        assertEquals(List.of("Skip to the results", "MAIN", 3.0, "stack", "ns/op", "stack", "RouteMatchBenchmark.match", "vertx-web"), told);
    }

    @Test
    void aNegativeResidualIsDrawnLeftOfZero() throws Exception {
        Object told = ask(Samples.summary(), "", 1300, """
            return Array.from(document.querySelectorAll('[data-budget] path')).filter(function (p) { return p.getAttribute('fill') === '#b3261e'; }).length;""");
        assertEquals(1.0, told);
        assertEquals(List.of("\u221231.0"), ask(Samples.summary(), "", 1300, """
            const chart = document.querySelector('[data-budget]');
            const cells = chart.closest('.card').querySelectorAll('tbody tr:last-child td.neg');
            return Array.from(cells).map(function (c) { return c.textContent; }).filter(function (t) { return t.endsWith('31.0'); });"""));
    }

    /** In light colours, two cards a sheet, whatever the screen has. */
    @Test
    void paperHasTwoCardsASheet() throws Exception {
        List<Summary.Table> tables = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tables.addAll(run().tables().subList(0, 1));
        }
        Summary ten = new Summary("r", new JsonObject(), tables, List.of(), List.of(), List.of());
        int sheets = Chromium.sheets(page(ten, "return 0;"), "#theme=dark", folder);
        assertTrue(sheets > 1 && sheets <= 6, sheets + " sheets");
        assertEquals(List.of("light", "#1d2127"), ask("#theme=dark", """
            window.dispatchEvent(new Event('beforeprint'));
            const text = first().querySelector('svg text[fill="#1d2127"]');
            return [document.documentElement.dataset.theme, text && text.getAttribute('fill')];"""));
    }
}
