package org.requestcore.run.folder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResultMetaData;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Where the time of forks goes: seconds a fork, on average, a benchmark at a time. {@code start}: the JVM and its heap; {@code setup}: the first proof,
 * which JMH counts to the first iteration of the warm-up, and what surrounds its iterations; {@code warmup} and {@code measured}: iterations, as long as they were told to be; {@code end}: what surrounds
 * measured iterations, the last proof, and the JVM's end.
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
            double warmup = millis(fork.result().getParams().getWarmup());
            double measured = millis(fork.result().getParams().getMeasurement());
            add(phases, "setup", at.getMeasurementTime() - at.getWarmupTime() - warmup, forks);
            add(phases, "warmup", warmup, forks);
            add(phases, "measured", measured, forks);
            add(phases, "end", started + fork.seconds() * MILLIS - at.getMeasurementTime() - measured, forks);
        }
        phases.replaceAll((phase, seconds) -> Math.round(seconds * 100) / 100.0);
        return phases;
    }

    /** Of all iterations of a kind; single shots are over when they are. */
    private static double millis(IterationParams iterations) {
        return iterations.getCount() * (iterations.getTime().equals(TimeValue.NONE) ? 0 : iterations.getTime().convertTo(TimeUnit.MICROSECONDS) / MILLIS);
    }

    private static void add(Map<String, Double> phases, String phase, double millis, List<ForkRecord> forks) {
        phases.merge(phase, millis / MILLIS / forks.size(), Double::sum);
    }
}
