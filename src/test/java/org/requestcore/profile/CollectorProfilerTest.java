package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.openjdk.jmh.results.Result;

class CollectorProfilerTest {
    private static final int OPERATIONS = 10;

    @Test
    @EnabledOnOs(OS.LINUX)
    void isWhatCollectionsTake() {
        Collection<? extends Result<?>> results = Iterations.profile(new CollectorProfiler(), 1, OPERATIONS, System::gc);
        assertEquals(1, results.size());
        Result<?> collector = results.iterator().next();
        assertEquals("collector", collector.getLabel());
        assertEquals("ns/op", collector.getScoreUnit());
        assertTrue(collector.getScore() > 0, collector.toString());
    }

    @Test
    void noOperationsNoMetric() {
        assertTrue(Iterations.profile(new CollectorProfiler(), 1, 0, System::gc).isEmpty());
    }
}
