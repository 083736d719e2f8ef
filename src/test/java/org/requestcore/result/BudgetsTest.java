package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a whole request is made of. */
class BudgetsTest {
    private static final String ENCODE = "org.requestcore.bench.json.EncodeBenchmark.freshArray";

    @Test
    void aBudgetAddsUpToTheWhole() {
        Summary summary = Summaries.of(Made.requests().run("r"));
        assertEquals(List.of("floor", "netty"), summary.budgets().stream().map(Summary.Budget::stack).toList());
        Summary.Budget netty = summary.budgets().get(1);
        assertEquals(Map.of("wire", "wrk", "profile", "clean"), netty.conditions());
        assertEquals(List.of("harness", "parse+write", "routing", "middleware", "handler+JSON"), netty.parts().stream().map(Summary.Part::name).toList());
        assertEquals(List.of(10L, 990L, 150L, 300L, 400L), netty.parts().stream().map(p -> Math.round(p.cost().value())).toList());
        assertEquals(netty.whole().value(), netty.parts().stream().mapToDouble(p -> p.cost().value()).sum(), 1e-9);
        assertTrue(netty.parts().stream().allMatch(p -> p.cost().spans(p.cost().value())));
    }

    /** netty less what it stands on: 1850 - 130; and 10 + 120 + 870 + 150 + 300 + 400. */
    @Test
    void whatCarriesTheBytesIsTold() {
        Made made = Made.requests().conditions("{\"ended\": \"now\", \"contenders\": {\"stack\": {\"netty\": {\"request\": {\"standsOn\": \"wire\"}}, \"wire\": {}}}}");
        Stream.of("canned", "routed", "layered", "served").forEach(shape -> made.row(Made.SERVE, "stack=wire shape=%s wire=wrk profile=clean".formatted(shape), 130, 131, 129));
        Summary summary = Summaries.of(made.run("r"));
        Summary.Table served = summary.tables().stream().filter(t -> "served".equals(t.conditions().get("shape"))).findFirst().orElseThrow();
        assertTrue(served.hasTransport());
        assertEquals(List.of("harness null", "wire null", "floor null", "netty 1720"),
            served.lines().stream().map(l -> l.contender() + " " + (l.netOfTransport() == null ? null : Math.round(l.netOfTransport().value()))).toList());
        assertEquals(1840, served.lines().get(3).net().value(), 0.5);
        assertEquals(List.of("floor", "netty"), summary.budgets().stream().map(Summary.Budget::stack).toList());
        List<Summary.Part> parts = summary.budgets().get(1).parts();
        assertEquals(List.of("harness", "transport", "parse+write", "routing", "middleware", "handler+JSON"), parts.stream().map(Summary.Part::name).toList());
        assertEquals(List.of(10L, 120L, 870L, 150L, 300L, 400L), parts.stream().map(p -> Math.round(p.cost().value())).toList());
        assertTrue(summary.doubts().stream().noneMatch(d -> d.contains("wire at")), "it is told the answers: " + summary.doubts());
        assertFalse(Summaries.of(Made.requests().run("r")).tables().get(0).hasTransport());
    }

    /** Or what it costs would count as parsing and writing. */
    @Test
    void noBudgetStandsOnAColdRow() {
        String cold = "{\"cold\": [{\"benchmark\": \"%s\", \"mode\": \"avgt\", \"params\": {\"stack\": \"%s\", \"shape\": \"%s\", \"wire\": \"wrk\", \"profile\": \"clean\"}, \"reason\": \"r\"}], %s}";
        String onWire = "\"contenders\": {\"stack\": {\"netty\": {\"request\": {\"standsOn\": \"wire\"}}, \"wire\": {}}}";
        assertEquals(List.of("floor"), budgets(cold.formatted(Made.SERVE, "wire", "canned", onWire)));
        assertEquals(List.of(), budgets(cold.formatted(Made.SERVE, "harness", "canned", onWire)));
        assertEquals(List.of("floor", "netty"), budgets(cold.formatted(Made.SERVE, "wire", "served", onWire)), "no part of it");
    }

    private static List<String> budgets(String conditions) {
        return Summaries.of(Made.requests().conditions(conditions).run("r")).budgets().stream().map(Summary.Budget::stack).toList();
    }

    /** netty: 1850 - 1000 - 300 (middleware) - 100 (radix, net) - 200 (jackson, net); floor: 700 - 100 - 300 - 20 - 80. */
    @Test
    void theResidualIsWhatThePartsAloneDontExplain() {
        Made made = Made.requests();
        made.row(Made.MATCH, "stack=harness table=github probe=mix profile=clean", 20).row(Made.MATCH, "stack=floor table=github probe=mix profile=clean", 40);
        Summary without = Summaries.of(made.run("r"));
        assertNull(without.budgets().get(0).residual(), "other requests than the App's are not like");
        assertTrue(without.doubts().stream().anyMatch(d -> d.startsWith("no residual for floor, netty:")), without.doubts().toString());
        Map.of("harness", 20.0, "radix", 120.0, "floor", 40.0).forEach((stack, ns) -> made.row(Made.MATCH, "stack=" + stack + " table=app probe=app profile=clean", ns, ns * 1.01, ns * 0.99));
        Map.of("harness", 5.0, "jackson", 205.0, "floor", 85.0).forEach((library, ns) -> made.row(ENCODE, "library=" + library + " payload=user", ns, ns * 1.01, ns * 0.99));
        List<Summary.Budget> budgets = Summaries.of(made.run("r")).budgets();
        assertEquals(200, budgets.get(0).residual().value(), 0.5);
        assertEquals(250, budgets.get(1).residual().value(), 0.5);
        assertTrue(budgets.get(1).residual().hasInterval());
        assertTrue(Summaries.of(made.run("r")).doubts().stream().noneMatch(d -> d.contains("residual")));
    }

    /** The same rows, of a run that tells for itself what is inside: 1850 - 1000 - 300 - 20 (floor's router, net) - 80 (floor's JSON, net). */
    @Test
    void theRunTellsWhatIsInside() {
        Made made = Made.requests().conditions("{\"contenders\": {\"stack\": {\"netty\": {\"request\": {\"routesWith\": \"floor\", \"encodesWith\": \"floor\"}}}}}");
        Map.of("harness", 20.0, "floor", 40.0).forEach((stack, ns) -> made.row(Made.MATCH, "stack=" + stack + " table=app probe=app profile=clean", ns, ns * 1.01, ns * 0.99));
        Map.of("harness", 5.0, "floor", 85.0).forEach((library, ns) -> made.row(ENCODE, "library=" + library + " payload=user", ns, ns * 1.01, ns * 0.99));
        assertEquals(450, Summaries.of(made.run("r")).budgets().get(1).residual().value(), 0.5);
    }
}
