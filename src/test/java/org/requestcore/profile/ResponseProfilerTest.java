package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

class ResponseProfilerTest {
    @Test
    void percentilesAreOfAllMeasuredIterations() {
        ResponseProfiler profiler = new ResponseProfiler();
        ResponseProfiler.note(1_000_000_000);
        assertTrue(Iterations.profile(profiler, 2, 500, () -> LongStream.rangeClosed(1, 500).forEach(i -> ResponseProfiler.note(1_000 * i))).isEmpty(), "once a fork");
        Map<String, Double> told = Iterations.profile(profiler, 2, 500, () -> LongStream.rangeClosed(501, 1_000).forEach(i -> ResponseProfiler.note(1_000 * i))).stream()
            .collect(Collectors.toMap(Result::getLabel, Result::getScore));
        assertEquals(List.of("response.max", "response.p50", "response.p90", "response.p99", "response.p99.9", "response.p99.99"), told.keySet().stream().sorted().toList());
        assertEquals(500, told.get("response.p50"), 5);
        assertEquals(990, told.get("response.p99"), 10);
        assertEquals(1_000, told.get("response.max"), 10, "what was noted before it was measured doesn't count");
    }
}
