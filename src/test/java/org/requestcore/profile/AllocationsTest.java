package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.requestcore.profile.Allocations.Line;
import org.requestcore.profile.ClassHistogram.Tally;

class AllocationsTest {
    private final Allocations allocations = new Allocations();

    @Test
    void largestFirstAndAllOfThem() {
        allocations.add(histogram("small", 100, 2400, "large", 200, 9600), 12_000, 100);
        allocations.add(histogram("small", 300, 7200, "large", 600, 28_800), 36_000, 300);
        assertEquals(List.of(new Line("large", 96, 2), new Line("small", 24, 1)), allocations.lines());
        assertEquals(new Line("other", 0, 0), allocations.other());
        assertEquals(new Line("total", 120, 3), allocations.total());
        assertEquals(120, allocations.byThreads());
    }

    @Test
    void whatIsTooLittleForANameIsInTheTotal() {
        // once an iteration; rare and small; rare, but a tenth of all
        allocations.add(histogram("work", 100_000, 2_400_000, "harness", 50, 1600, "seldom", 600, 24_000, "chunk", 1, 262_144), 2_687_744, 100_000);
        assertEquals(List.of("work", "chunk"), allocations.lines().stream().map(Line::name).toList().subList(0, 2));
        assertEquals(3, allocations.lines().size(), "0.24 B/op is a hundredth of all");
        assertEquals(0.016, allocations.other().bytes(), 1e-9);
        assertEquals(26.87744, allocations.total().bytes(), 1e-9);
    }

    @Test
    void rareAndSmallHasNoName() {
        allocations.add(histogram("work", 100_000, 100_000_000, "seldom", 600, 24_000), 100_024_000, 100_000);
        assertEquals(List.of("work"), allocations.lines().stream().map(Line::name).toList());
        assertEquals(0.24, allocations.other().bytes(), 1e-9);
    }

    @Test
    void disagreementWithTheThreadsIsSaid() {
        allocations.add(histogram("work", 1000, 100_000), 102_000, 1000);
        assertTrue(allocations.agree());
        assertTrue(AllocationTable.of(allocations).contains("counters say 102.00 B/op."));
        allocations.add(histogram("work", 0, 0), 1000, 0);
        assertFalse(allocations.agree());
        assertTrue(AllocationTable.of(allocations).contains("Doubt this table: the threads' own counters say 103.00 B/op."), AllocationTable.of(allocations));
    }

    @Test
    void nothingButTheHarnessAgrees() {
        allocations.add(histogram("harness", 100, 2400), 0, 100_000);
        assertTrue(allocations.agree());
        assertEquals(List.of(), allocations.lines());
    }

    private static ClassHistogram histogram(Object... tallies) {
        Map<String, Tally> byName = new HashMap<>();
        for (int i = 0; i < tallies.length; i += 3) {
            byName.put((String) tallies[i], new Tally((int) tallies[i + 1], (int) tallies[i + 2]));
        }
        return new ClassHistogram(byName);
    }
}
