package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

/** In this very JVM: its options are not the profiler's, but instances are instances. */
class AllocationProfilerTest {
    private static final int OPERATIONS = 1000;

    private Object[] kept;

    private static final class Marker {
    }

    @Test
    void countsInstances() {
        AllocationProfiler profiler = new AllocationProfiler();
        assertTrue(Iterations.profile(profiler, 2, OPERATIONS, this::allocate).isEmpty(), "once a fork");
        Map<String, Result<?>> results = byLabel(Iterations.profile(profiler, 2, OPERATIONS, this::allocate));
        assertEquals(0, results.get("alloc.collections").getScore(), "a collection ran in this JVM: " + results.get("alloc").extendedInfo());
        String label = "alloc." + Marker.class.getName();
        assertEquals(2, results.get(label + ".count").getScore());
        assertEquals("#/op", results.get(label + ".count").getScoreUnit());
        assertEquals(32, results.get(label).getScore());
        assertEquals("B/op", results.get(label).getScoreUnit());
        double sum = results.values().stream().filter(r -> r.getScoreUnit().equals("B/op") && !r.getLabel().matches("alloc\\.(total|threads)")).mapToDouble(Result::getScore).sum();
        assertEquals(results.get("alloc.total").getScore(), sum, 1e-6);
        assertTrue(results.get("alloc").extendedInfo().contains(Marker.class.getName()));
    }

    @Test
    void saysThatACollectionRan() {
        AllocationProfiler profiler = new AllocationProfiler();
        Map<String, Result<?>> results = byLabel(Iterations.profile(profiler, 1, OPERATIONS, System::gc));
        assertTrue(results.get("alloc.collections").getScore() >= 1);
        assertFalse(results.containsKey("alloc.total"), results.keySet().toString());
        String text = results.get("alloc").extendedInfo();
        assertTrue(text.startsWith("1 of 1 iterations are left out") && text.contains("give a shorter -r"), text);
    }

    @Test
    void leavesOutOnlyTheIterationsThatWereCollected() {
        AllocationProfiler profiler = new AllocationProfiler();
        Iterations.profile(profiler, 2, OPERATIONS, System::gc);
        Map<String, Result<?>> results = byLabel(Iterations.profile(profiler, 2, OPERATIONS, this::allocate));
        assertEquals(2, results.get("alloc." + Marker.class.getName() + ".count").getScore());
        assertTrue(results.get("alloc").extendedInfo().contains("1 of 2 iterations are left out"));
    }

    private void allocate() {
        kept = new Object[2 * OPERATIONS];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new Marker();
        }
    }

    private static Map<String, Result<?>> byLabel(Collection<? extends Result<?>> results) {
        return results.stream().collect(Collectors.toMap(Result::getLabel, Function.identity()));
    }
}
