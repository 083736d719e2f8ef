package org.requestcore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class BeliefTest {
    private static final String WHOLE = "{\"started\": \"2026-11-23T13:00:00Z\", \"ended\": \"2026-11-23T13:15:00Z\"}";

    @Test
    void narrowRatiosAreBelieved() {
        Belief belief = belief(new Made().conditions(WHOLE).row(Made.MATCH, "stack=floor", 100, 100.1, 99.9, 100).row(Made.MATCH, "stack=a", 200, 200.1, 199.9, 200));
        assertTrue(belief.isWhole());
        assertEquals("To be believed: 1 of 1 ratio is known to ±5 %.", belief.text());
    }

    /** Twice as wide as asked for takes four times the forks. */
    @Test
    void wideOnesTellWhatWouldMendThem() {
        Belief belief = belief(new Made().conditions(WHOLE).row(Made.MATCH, "stack=floor", 100, 100.1, 99.9, 100).row(Made.MATCH, "stack=a", 200, 220, 180, 210).row(Made.MATCH, "stack=b", 300, 300.1, 299.9, 300));
        assertFalse(belief.isWhole());
        assertTrue(belief.forks() > 4, belief.toString());
        assertTrue(belief.text().matches("To be believed in part: 1 of 2 ratios are known to ±5 %\\. For ±5 % take --precision 5%: some \\d+ times as many forks, about \\d:\\d\\d:\\d\\d\\."), belief.text());
    }

    /** What no run can mend is not offered. */
    @Test
    void wherePatienceIsNoHelpAQuieterMachineIs() {
        Belief belief = belief(new Made().conditions(WHOLE).row(Made.MATCH, "stack=floor", 100, 170, 60).row(Made.MATCH, "stack=a", 200, 400, 120));
        assertTrue(belief.text().matches("Not to be believed but for B/op: 0 of 1 ratio is known to ±5 %\\. For ±5 % some \\d+ times as many forks were needed, more than a day: take a quieter machine; .*"), belief.text());
    }

    @Test
    void thePrecisionIsTheOneThatWasAskedFor() {
        assertEquals(0.2, belief(new Made().conditions("{\"ended\": \"now\", \"effort\": {\"precision\": 0.2}}").row(Made.MATCH, "stack=a", 1, 1, 1)).precision());
    }

    /** A number of code that is being compiled is worse than none. */
    @Test
    void coldRowsAreNotBelieved() {
        Metric score = Made.ns(100, 101, 99);
        Metric compiler = new Metric("ms", new double[][] {{60, 0, 0, 0}, {80, 0, 0, 0}, {0, 0, 0, 0}});
        Belief belief = belief(new Made().conditions(WHOLE).row(Made.MATCH, "stack=floor", 100, 100.1, 99.9).row(Made.MATCH, "stack=a", score, Map.of("compiler", compiler, "compiler.before", Made.metric("ms", 1_000, 1_000, 1_000))));
        assertEquals(1, belief.cold());
        assertTrue(belief.text().startsWith("Not to be believed but for B/op: ") && belief.text().contains("1 row cold") && belief.text().endsWith("Leave out -wi, or raise --longest-warmup."), belief.text());
    }

    /** Compilers that end little, for they get little of a core, leave code waiting. */
    @Test
    void rowsWhoseCodeWaitedAllAlongAreCold() {
        Map<String, Metric> told = new HashMap<>(Map.of("compiler", new Metric("ms", new double[3][4]), "compiler.before", Made.metric("ms", 1_000, 1_000, 1_000)));
        assertEquals(0, belief(new Made().row(Made.MATCH, "stack=a", Made.ns(100, 101, 99), told)).cold(), "as runs of older builds tell it");
        told.put("compiler.stuck", new Metric("methods", new double[][] {{3, 3, 2, 0}, {1, 1, 1, 1}, {0, 0, 0, 2}}));
        assertEquals(1, belief(new Made().row(Made.MATCH, "stack=a", Made.ns(100, 101, 99), told)).cold());
        told.put("compiler.stuck", new Metric("methods", new double[][] {{0, 3, 2, 0}, {1, 1, 1, 1}, {0, 0, 0, 2}}));
        assertEquals(0, belief(new Made().row(Made.MATCH, "stack=a", Made.ns(100, 101, 99), told)).cold(), "one of three forks");
    }

    @Test
    void oneForkTellsNothing() {
        assertEquals("Not to be believed but for B/op: 0 of 1 ratio is known to ±5 %. An interval takes two forks, a good one five: -f 5.",
            belief(new Made().conditions(WHOLE).row(Made.MATCH, "stack=a", 100)).text());
    }

    private static Belief belief(Made made) {
        return Belief.of(Summaries.of(made.run("r")));
    }
}
