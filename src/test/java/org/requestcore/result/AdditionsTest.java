package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What a framework adds to its engine, and when there is no telling. */
class AdditionsTest {
    private static final String ON_ENGINE = "\"contenders\": {\"stack\": {\"mine\": {\"request\": {\"runsOn\": \"engine\"}}, \"engine\": {}}}";
    private static final String ROW = "stack=%s shape=%s wire=wrk profile=clean";

    private final Made made = new Made().conditions("{" + ON_ENGINE + "}");

    private AdditionsTest add(String stack, String shape, double bytes, double... forks) {
        return add(stack, shape, Map.of("gc.alloc.rate.norm", new Metric("B/op", new double[][] {{bytes}, {bytes + 2}, {bytes + 1}})), forks);
    }

    private AdditionsTest add(String stack, String shape, Map<String, Metric> secondary, double... forks) {
        made.row(Made.SERVE, ROW.formatted(stack, shape), Made.ns(forks), secondary);
        return this;
    }

    private Summary.Added only() {
        List<Summary.Addition> additions = Summaries.of(made.run("r")).additions();
        assertEquals(1, additions.size(), additions.toString());
        assertEquals(1, additions.get(0).shapes().size(), additions.toString());
        return additions.get(0).shapes().get(0);
    }

    @Test
    void itIsTheDifferenceShapeByShape() {
        add("mine", "served", 3000, 2000, 2010, 1990).add("mine", "canned", 1700, 1300, 1310, 1290).add("mine", "routed", 1700, 1400, 1410, 1390);
        add("engine", "canned", 1500, 1000, 1010, 990).add("engine", "served", 2000, 1500, 1510, 1490);
        Summary.Addition addition = Summaries.of(made.run("r")).additions().get(0);
        assertEquals(List.of("mine", "engine", true, Map.of("wire", "wrk", "profile", "clean")), List.of(addition.stack(), addition.less(), addition.isEngine(), addition.conditions()));
        assertEquals(List.of("canned", "served"), addition.shapes().stream().map(Summary.Added::shape).toList(), "the engine was not measured in the shape routed");
        assertEquals(List.of(300L, 500L), addition.shapes().stream().map(s -> Math.round(s.time().value())).toList());
        assertEquals(List.of(200L, 1000L), addition.shapes().stream().map(s -> Math.round(s.bytes().value())).toList());
        for (Summary.Added shape : addition.shapes()) {
            assertTrue(shape.time().hasInterval() && shape.time().low() < shape.time().value() && shape.time().value() < shape.time().high(), shape.toString());
            assertTrue(shape.bytes().hasInterval() && shape.doubt().isEmpty(), shape.toString());
        }
    }

    /** As wide as that of the budget's differences. */
    @Test
    void theIntervalIsThatOfADifference() {
        double[] mine = {1300, 1330, 1280, 1310};
        double[] engine = {1000, 1020, 990, 1015};
        add("mine", "canned", Map.of(), mine).add("engine", "canned", Map.of(), engine);
        assertEquals(Intervals.difference(Sample.of(Made.ns(mine)), Sample.of(Made.ns(engine))), only().time());
        assertNull(only().bytes(), "they were not measured");
    }

    /** The process had less of a core than of time. */
    @Test
    void aDisturbedRowHasNoTime() {
        Map<String, Metric> secondary = new LinkedHashMap<>(Map.of("gc.alloc.rate.norm", new Metric("B/op", new double[][] {{1500}, {1501}, {1502}})));
        secondary.put("cpu", new Metric("ns/op", Arrays.stream(new double[] {900, 1000, 1000}).mapToObj(f -> new double[] {f, f, f, f}).toArray(double[][]::new)));
        add("mine", "canned", 1700, 1300, 1310, 1290).add("engine", "canned", secondary, 1000, 1001, 1000);
        assertNull(only().time());
        assertEquals(200, only().bytes().value(), 1);
        assertEquals("engine: 1/3 disturbed", only().doubt());
    }

    @Test
    void aRowOfTwoSpeedsHasNoTime() {
        add("mine", "canned", 1700, 1300, 1301, 1302, 2000, 2001, 2002).add("engine", "canned", 1500, 1000, 1001, 1000);
        assertNull(only().time());
        assertNotNull(only().bytes());
        assertEquals("mine: two speeds", only().doubt());
    }

    @Test
    void aColdRowHasNothing() {
        made.conditions("{\"cold\": [{\"benchmark\": \"%s\", \"mode\": \"avgt\", \"params\": {\"stack\": \"engine\", \"shape\": \"canned\", \"wire\": \"wrk\", \"profile\": \"clean\"}, \"reason\": \"r\"}], %s}"
            .formatted(Made.SERVE, ON_ENGINE));
        add("mine", "canned", 1700, 1300, 1310, 1290);
        assertNull(only().time());
        assertNull(only().bytes());
        assertEquals("engine: cold", only().doubt());
    }

    @Test
    void aRowThatLostAForkHasNothing() {
        made.conditions("{\"failures\": [{\"row\": \"%s avgt %s\", \"fork\": 4, \"reason\": \"r\"}, \"odd\"], %s}".formatted(Made.SERVE, ROW.formatted("mine", "canned"), ON_ENGINE));
        add("mine", "canned", 1700, 1300, 1310, 1290).add("engine", "canned", 1500, 1000, 1010, 990);
        assertNull(only().time());
        assertEquals("mine: a fork failed", only().doubt());
    }

    /** Each on a transport of its own: (1300 - 100) - (1000 - 50), and nothing without both transports' rows. */
    @Test
    void anotherEngineIsNetOfWhatCarriesTheBytes() {
        made.conditions("{\"contenders\": {\"stack\": {\"mine\": {\"request\": {\"sameAs\": \"other\", \"standsOn\": \"wire\"}}, \"other\": {\"request\": {\"standsOn\": \"pipe\"}}}}}");
        add("mine", "served", 1700, 1300, 1310, 1290).add("other", "served", 1500, 1000, 1010, 990).add("wire", "served", 64, 100, 101, 99);
        assertEquals("pipe: not measured", only().doubt());
        add("pipe", "served", 32, 50, 51, 49);
        assertEquals(250, only().time().value(), 0.5);
        assertEquals(168, only().bytes().value(), 0.5);
        Summary.Addition addition = Summaries.of(made.run("r")).additions().get(0);
        assertEquals(List.of("other", false), List.of(addition.less(), addition.isEngine()));
    }

    @Test
    void whoRunsOnNothingAddsToNothing() {
        assertEquals(List.of(), Summaries.of(Made.requests().run("r")).additions());
        add("mine", "canned", 1700, 1300, 1310, 1290);
        assertEquals(List.of(), Summaries.of(made.run("r")).additions(), "its engine has no row");
    }

    /** Runs from before the fact was told. */
    @Test
    void whatARunDoesNotTellIsAskedOfTheStack() {
        Made old = new Made().conditions("{\"contenders\": {\"stack\": {\"vertx-web\": {\"request\": {\"standsOn\": \"wire\"}}}}}");
        old.row(Made.SERVE, ROW.formatted("vertx-web", "canned"), 1300, 1310, 1290).row(Made.SERVE, ROW.formatted("vertx", "canned"), 1000, 1010, 990);
        assertEquals(List.of("vertx-web less vertx"), Summaries.of(old.run("r")).additions().stream().map(a -> a.stack() + " less " + a.less()).toList());
    }
}
