package org.requestcore.result.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.requestcore.report.Screen;
import org.requestcore.report.explain.ExplanationReport;
import org.requestcore.result.Made;
import org.requestcore.result.Run;
import org.requestcore.workload.BadInput;

class ExplanationTest {
    private static final String LOAD = "org.requestcore.bench.load.LoadBenchmark.serve";
    private static final String REQUEST = "org.requestcore.bench.request.RequestBenchmark.serve";

    private final Made load = new Made();
    private final Made requests = new Made();

    private void loaded(String stack, String scenario, double cpu) {
        loaded(stack, scenario, "served", cpu);
    }

    private void loaded(String stack, String scenario, String shape, double cpu) {
        load.row(LOAD, "stack=%s scenario=%s shape=%s connections=64".formatted(stack, scenario, shape), Made.ns(cpu * 1.1, cpu * 1.1, cpu * 1.1),
            Map.of("cpu", Made.ns(cpu * 0.99, cpu, cpu * 1.01), "load.rate", Made.metric("requests/s", 1e9 / cpu, 1e9 / cpu, 1e9 / cpu)));
    }

    /** The floor, which costs 6 us, and 5.5 us of that for its sockets. */
    private void keptBusy(int micros, double cpu) {
        load.row("org.requestcore.bench.load.BusyHandlerBenchmark.serve", "stack=floor busy=%d scenario=user shape=served connections=64".formatted(micros), Made.ns(cpu, cpu, cpu), Map.of("cpu", Made.ns(cpu * 0.999, cpu, cpu * 1.001)));
    }

    private void core(String stack, String wire, double nanos) {
        core(stack, wire, "served", nanos);
    }

    private void core(String stack, String wire, String shape, double nanos) {
        requests.row(REQUEST, "stack=%s shape=%s wire=%s profile=clean".formatted(stack, shape, wire), nanos * 0.99, nanos, nanos * 1.01);
    }

    private List<Explanation> explained() {
        Run of = load.run("load");
        return Explanation.of(of, List.of(requests.run("requests")));
    }

    @Test
    void whatAServerCostsIsItsCoreItsSocketsAndAResidual() {
        loaded("netty", "user", 8_000);
        loaded("floor", "user", 6_000);
        loaded("gin", "user", 12_000);
        core("floor", "wrk", 500);
        core("netty", "wrk", 2_000);
        core("netty", "post", 9_000);
        Explanation explanation = explained().get(0);
        assertEquals(5.5, explanation.sockets().get(0).socket().value(), 1e-9);
        assertEquals(List.of("floor", "netty", "gin"), explanation.lines().stream().map(Explanation.Line::stack).toList());
        Explanation.Line netty = explanation.lines().get(1);
        assertEquals(List.of(8.0, 2.0, 7.5, 0.5), List.of(netty.measured().value(), netty.core().value(), netty.byFloor().cpu().value(), netty.byFloor().residual().value()));
        assertEquals(-0.0625, netty.byFloor().error().value(), 1e-9);
        assertTrue(netty.byFloor().error().low() < -0.0625 && netty.byFloor().error().high() > -0.0625, netty.toString());
        assertNull(explanation.lines().get(0).byFloor(), "the floor is what it is reckoned by");
        assertNull(explanation.lines().get(2).core(), "a program in another language has no core here");
        String text = ExplanationReport.terminal(explained(), new Screen(100, false));
        assertTrue(text.contains("-6.2%") || text.contains("-6.3%"), text);
        assertFalse(ExplanationReport.markdown(explained()).contains("NaN"));
    }

    @Test
    void aServersOwnSocketWorkIsThatOfFixedAnswers() {
        loaded("floor", "user", 6_000);
        core("floor", "wrk", 500);
        loaded("tomcat", "user", "canned", 12_000);
        loaded("tomcat", "user", 15_000);
        core("tomcat", "wrk", "canned", 2_000);
        core("tomcat", "wrk", 4_000);
        loaded("gin", "user", "canned", 9_000);
        loaded("gin", "user", 10_000);
        List<Explanation> all = explained();
        assertEquals(List.of("served"), all.stream().map(e -> e.conditions().get("shape")).toList(), "the floor was not asked for fixed answers");
        Explanation.Line tomcat = all.get(0).lines().get(2);
        assertEquals(List.of("tomcat", 14.0, 1.0), List.of(tomcat.stack(), tomcat.byItself().cpu().value(), tomcat.byItself().residual().value()));
        assertEquals(-1 / 15.0, tomcat.byItself().error().value(), 1e-9);
        assertEquals(1e6 / 14, tomcat.byItself().rate(), 1e-6);
        assertNull(all.get(0).lines().get(1).byItself(), "gin has no core");
        assertNull(all.get(0).lines().get(0).byItself(), "nor has the floor fixed answers");
        core("floor", "wrk", "canned", 100);
        loaded("floor", "user", "canned", 5_500);
        assertNull(explained().stream().filter(e -> e.conditions().get("shape").equals("canned")).findFirst().orElseThrow().lines().get(1).byItself(), "would be reckoned by itself");
    }

    @Test
    void theLongerARequestTakesTheMoreItsSocketsDo() {
        loaded("floor", "user", 6_000);
        core("floor", "wrk", 500);
        keptBusy(30, 42_500);
        keptBusy(10, 16_500);
        for (String stack : List.of("a", "b", "c", "d")) {
            loaded(stack, "user", 50_000);
        }
        core("a", "wrk", 10_500);
        core("b", "wrk", 30_500);
        core("c", "wrk", 1_000_500);
        core("d", "wrk", 20_000);
        loaded("tomcat", "user", "canned", 16_500);
        loaded("tomcat", "user", 50_000);
        core("tomcat", "wrk", "canned", 2_000);
        core("tomcat", "wrk", 22_000);
        Explanation explanation = explained().get(0);
        assertEquals(List.of(0.0, 10.0, 30.0), explanation.sockets().stream().map(Explanation.Busy::micros).toList());
        assertEquals(List.of(5.5, 6.0, 12.0), explanation.sockets().stream().map(busy -> busy.socket().value()).toList());
        Map<String, Explanation.Line> lines = explanation.lines().stream().collect(Collectors.toMap(Explanation.Line::stack, line -> line));
        assertEquals(16.5, lines.get("a").byFloor().cpu().value(), 1e-9, "as long as the floor that is busy for 10 us");
        assertEquals(42.5, lines.get("b").byFloor().cpu().value(), 1e-9);
        assertEquals(1_012.5, lines.get("c").byFloor().cpu().value(), 1e-9, "beyond the last");
        double between = lines.get("d").byFloor().cpu().value();
        assertEquals(20 + 6 + 6 * Math.log(between / 16.5) / Math.log(42.5 / 16.5), between, 1e-9);
        assertEquals(42.5, lines.get("tomcat").byItself().cpu().value(), 1e-9, "fixed answers, 20 us of core, and 6 us for sockets");
        assertTrue(lines.get("tomcat").byItself().cpu().hasInterval());
        assertTrue(ExplanationReport.markdown(explained()).contains("if it is kept busy for 30"), ExplanationReport.markdown(explained()));
    }

    @Test
    void whatAFasterCoreSavesIsHeldAgainstTheLoad() {
        for (String stack : List.of("floor", "vertx", "vertx-web")) {
            loaded(stack, "user", stack.equals("vertx-web") ? 20_000 : 8_000);
            core(stack, "wrk", stack.equals("vertx-web") ? 12_000 : 2_000);
        }
        requests.conditions("{\"contenders\": {\"stack\": {\"vertx-web\": {\"request\": {\"runsOn\": \"vertx\"}}, \"vertx\": {}}}}");
        List<Explanation.Saving> savings = explained().get(0).savings();
        assertEquals(List.of("vertx-web", "vertx", 10.0, 12.0), List.of(savings.get(0).stack(), savings.get(0).engine(), savings.get(0).core().value(), savings.get(0).measured().value()));
        assertEquals(1, savings.size());
        assertTrue(ExplanationReport.markdown(explained()).contains("120.0%"), ExplanationReport.markdown(explained()));
    }

    @Test
    void scenariosHaveTheirOwnSocketWork() {
        loaded("floor", "user", 6_000);
        loaded("floor", "post", 7_000);
        loaded("floor", "pipeline", 1_000);
        core("floor", "wrk", 500);
        core("floor", "post", 1_000);
        assertEquals(List.of(5.5, 6.0), explained().stream().map(e -> e.sockets().get(0).socket().value()).toList());
    }

    @Test
    void withoutTheFloorNothingIsExplained() {
        loaded("netty", "user", 8_000);
        core("netty", "wrk", 2_000);
        assertTrue(assertThrows(BadInput.class, this::explained).getMessage().contains("floor"));
    }
}
