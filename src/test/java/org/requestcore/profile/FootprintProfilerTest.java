package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

class FootprintProfilerTest {
    @Test
    void tellsOnceWhatTheJvmHasTaken() {
        FootprintProfiler profiler = new FootprintProfiler();
        assertTrue(Iterations.profile(profiler, 2, 1, () -> { }).isEmpty());
        Map<String, Double> taken = Iterations.profile(profiler, 2, 1, () -> { }).stream().collect(Collectors.toMap(Result::getLabel, Result::getScore));
        assertEquals(Set.of("footprint.up", "footprint.classes", "footprint.metaspace", "footprint.code", "footprint.compiler", "footprint.direct"), taken.keySet());
        taken.forEach((name, value) -> assertTrue(value > 0 || name.endsWith("direct"), name + " " + value));
    }

    @Test
    void countsWhatLiesBesideTheHeap() {
        ByteBuffer kept = ByteBuffer.allocateDirect(1 << 20);
        assertTrue(direct() >= kept.capacity(), () -> direct() + " with " + kept);
    }

    private static double direct() {
        return Iterations.profile(new FootprintProfiler(), 1, 1, () -> { }).stream().filter(result -> result.getLabel().equals("footprint.direct")).mapToDouble(Result::getScore).sum();
    }
}
