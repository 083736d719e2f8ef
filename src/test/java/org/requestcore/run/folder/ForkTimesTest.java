package org.requestcore.run.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.BenchmarkResultMetaData;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

class ForkTimesTest {
    private static final long START = 1_767_225_600_000L;

    /** Five iterations of 200 ms to warm up, two of 100 ms to measure: what JMH books for them beyond that is the proofs'. */
    @Test
    void theTimeOfAForkIsCutWhereItsIterationsBegin() {
        ForkRecord one = fork(START + 1_000, START + 3_000, START + 3_500, 4);
        ForkRecord other = fork(START + 2_000, START + 4_000, START + 4_500, 5);
        assertEquals(Map.of("B.c", Map.of("forks", 2.0, "start", 1.5, "setup", 1.0, "warmup", 1.0, "measured", 0.2, "end", 0.8)), ForkTimes.of(List.of(one, other)));
    }

    private static ForkRecord fork(long warmup, long measurement, long stop, double seconds) {
        BenchmarkResult result = new BenchmarkResult(params(), List.of(), new BenchmarkResultMetaData(warmup, measurement, stop, 1, 1));
        return new ForkRecord("org.a.B.c", "avgt", Map.of(), 1, 5, "2026-01-01T00:00:00Z", seconds, null, null, result);
    }

    private static BenchmarkParams params() {
        IterationParams warmup = new IterationParams(IterationType.WARMUP, 5, TimeValue.milliseconds(200), 1);
        IterationParams measurement = new IterationParams(IterationType.MEASUREMENT, 2, TimeValue.milliseconds(100), 1);
        return new BenchmarkParams("a.B.c", "a.B_c", false, 1, new int[] {1}, List.of(), 1, 0, warmup, measurement, Mode.AverageTime, new WorkloadParams(),
            TimeUnit.NANOSECONDS, 1, "java", List.of(), "17", "vm", "17", "1.37", TimeValue.minutes(10));
    }
}
