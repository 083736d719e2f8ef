package org.requestcore.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

class CompilerProfilerTest {

    /** What had been worked before is told once a fork, all else for each iteration. */
    @Test
    void eachIterationTells() {
        CompilerProfiler profiler = new CompilerProfiler();
        assertEquals(List.of("compiler", "compiler.before", "compiler.stuck"), labels(profiler));
        assertEquals(List.of("compiler", "compiler.stuck"), labels(profiler));
    }

    /** JMH's own forks get it as well. */
    @Test
    void forksAreOpened() {
        assertTrue(new CompilerProfiler().addJVMOptions(null).contains("--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED"));
    }

    private static List<String> labels(CompilerProfiler profiler) {
        return Iterations.profile(profiler, 2, 1, () -> { }).stream().<String>map(Result::getLabel).sorted().toList();
    }
}
