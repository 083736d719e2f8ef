package org.requestcore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.requestcore.plan.Fork;
import org.requestcore.plan.Plan;
import org.requestcore.plan.PlannedRow;
import org.requestcore.plan.Selection;
import org.requestcore.run.folder.ForkRecord;

class WarmupsTest {
    /** Five iterations of a second are the first guess of the annotations. */
    private static final PlannedRow ROW = row("RouteMatch", "-p", "stack=floor", "-p", "profile=clean");

    @Test
    void aColdForkDoublesTheWarmUpOfItsRowAlone() {
        Warmups warmups = new Warmups(60);
        PlannedRow other = row("RouteMatch", "-p", "stack=radix", "-p", "profile=clean");
        assertEquals(5, warmups.of(ROW));
        warmups.learn(fork(5, "cold"));
        assertEquals(10, warmups.of(ROW));
        assertEquals(5, warmups.of(other));
        warmups.learn(fork(10, null));
        assertEquals(10, warmups.of(ROW), "what was needed is what the other forks begin with");
    }

    @Test
    void theCeilingEndsIt() {
        Warmups warmups = new Warmups(60);
        int iterations = warmups.of(ROW);
        int forks = 0;
        while (!warmups.isLongest(ROW, iterations)) {
            warmups.learn(fork(iterations, "cold"));
            iterations = warmups.of(ROW);
            forks++;
        }
        assertEquals(60, iterations);
        assertEquals(4, forks, "5, 10, 20, 40 seconds, then the last one");
    }

    /** Whoever guesses higher than the ceiling has his way, once. */
    @Test
    void aFirstGuessIsNeverCut() {
        Warmups warmups = new Warmups(2);
        assertEquals(5, warmups.of(ROW));
        assertTrue(warmups.isLongest(ROW, 5));
    }

    @Test
    void anEarlierSessionIsRemembered() {
        Warmups warmups = new Warmups(60);
        warmups.learn(fork(20, "cold"));
        warmups.learn(fork(5, "cold"));
        assertEquals(40, warmups.of(ROW));
        assertFalse(warmups.isLongest(ROW, 40));
    }

    private static PlannedRow row(String... arguments) {
        return Plan.of(List.of(Selection.of(List.of(arguments)))).rows().get(0);
    }

    private static ForkRecord fork(int warmups, String cold) {
        return ForkRecord.of(new Fork(ROW, 1), warmups, "2026-01-01T00:00:00Z", 1, cold, null);
    }
}
