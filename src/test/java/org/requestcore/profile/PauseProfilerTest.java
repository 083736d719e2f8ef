package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

class PauseProfilerTest {
    @Test
    void pausesOfAllMeasuredIterationsAreTold() {
        PauseProfiler profiler = new PauseProfiler();
        assertTrue(Iterations.profile(profiler, 2, 1, System::gc).isEmpty());
        Map<String, Double> pauses = Iterations.profile(profiler, 2, 1, System::gc).stream().collect(Collectors.toMap(Result::getLabel, Result::getScore));
        assertEquals(3, pauses.size(), pauses.toString());
        assertTrue(pauses.get("pause.count") >= 2, "one an iteration: " + pauses);
        assertTrue(pauses.get("pause.max") > 0 && pauses.get("pause.max") < pauses.get("pause.total"), pauses.toString());
    }
}
