package org.requestcore.run.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.BenchmarkResultMetaData;

class ForkTimesTest {
    private static final long START = 1_767_225_600_000L;

    @Test
    void theTimeOfAForkIsCutWhereJmhSaysSo() {
        ForkRecord one = fork(START + 1_000, START + 3_000, START + 3_500, 4);
        ForkRecord other = fork(START + 2_000, START + 4_000, START + 4_500, 5);
        assertEquals(Map.of("B.c", Map.of("forks", 2.0, "start", 1.5, "warmup", 2.0, "measured", 0.5, "end", 0.5)), ForkTimes.of(List.of(one, other)));
    }

    private static ForkRecord fork(long warmup, long measurement, long stop, double seconds) {
        BenchmarkResult result = new BenchmarkResult((BenchmarkParams) null, List.of(), new BenchmarkResultMetaData(warmup, measurement, stop, 1, 1));
        return new ForkRecord("org.a.B.c", "avgt", Map.of(), 1, 5, "2026-01-01T00:00:00Z", seconds, null, null, result);
    }
}
