package org.requestcore.run.folder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.BenchmarkResultMetaData;

/**
 * Where the time of forks goes: seconds a fork, on average, a benchmark at a time. {@code start}: the JVM, its heap, the set-up with the proof; {@code warmup}; {@code measured}: with what
 * surrounds iterations; {@code end}: the last proof, and the JVM's end.
 */
public final class ForkTimes {
    private static final double MILLIS = 1e3;

    private ForkTimes() {
    }

    /** @param records cold forks too: their time is spent. Those that failed tell nothing */
    public static Map<String, Map<String, Double>> of(List<ForkRecord> records) {
        Map<String, List<ForkRecord>> benchmarks = records.stream().filter(r -> r.result() != null && r.result().getMetadata() != null)
            .collect(Collectors.groupingBy(r -> r.benchmark().replaceFirst(".*[.](?=[^.]+[.][^.]+$)", ""), LinkedHashMap::new, Collectors.toList()));
        Map<String, Map<String, Double>> times = new LinkedHashMap<>();
        benchmarks.forEach((benchmark, forks) -> times.put(benchmark, average(forks)));
        return times;
    }

    private static Map<String, Double> average(List<ForkRecord> forks) {
        Map<String, Double> phases = new LinkedHashMap<>();
        phases.put("forks", (double) forks.size());
        for (ForkRecord fork : forks) {
            BenchmarkResultMetaData at = fork.result().getMetadata();
            double started = Instant.parse(fork.started()).toEpochMilli();
            add(phases, "start", at.getWarmupTime() - started, forks);
            add(phases, "warmup", at.getMeasurementTime() - at.getWarmupTime(), forks);
            add(phases, "measured", at.getStopTime() - at.getMeasurementTime(), forks);
            add(phases, "end", started + fork.seconds() * MILLIS - at.getStopTime(), forks);
        }
        phases.replaceAll((phase, seconds) -> Math.round(seconds * 100) / 100.0);
        return phases;
    }

    private static void add(Map<String, Double> phases, String phase, double millis, List<ForkRecord> forks) {
        phases.merge(phase, millis / MILLIS / forks.size(), Double::sum);
    }
}
