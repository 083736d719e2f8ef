package org.requestcore.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * A row and how it is to be measured: by the command line, else by the benchmark's annotations, else as JMH does.
 *
 * @param options       of the command line that selected it
 * @param entry         what JMH knows of the benchmark
 * @param isWarmupFixed whether its user has said how long it warms up, and is obeyed; else what is said of it is a first guess
 */
public record PlannedRow(Cell cell, Options options, BenchmarkListEntry entry, boolean isWarmupFixed) {
    /** What a fork takes beside its iterations: a JVM, class loading, two proofs. A guess; the engine learns. */
    public static final double EXTRA_SECONDS = 0.6;

    /** 0 means in this JVM, as in JMH. */
    public int forks() {
        return options.getForkCount().orElse(entry.getForks().orElse(Defaults.MEASUREMENT_FORKS));
    }

    /** How often it is run: in this JVM once. */
    int runs() {
        return Math.max(1, forks());
    }

    /** Of one fork. */
    public double expectedSeconds() {
        return EXTRA_SECONDS + iterationSeconds();
    }

    /** Of one fork. */
    public double iterationSeconds() {
        return iterationSeconds(warmups());
    }

    /** Of a fork that warms up for so many iterations. Nobody can tell for single shots. */
    public double iterationSeconds(int warmups) {
        return isSingleShot() ? 0 : warmups * warmupSeconds() + measurements() * measurementSeconds();
    }

    /** What is measured is the cold code: nothing warms up. */
    public boolean isSingleShot() {
        return cell.mode() == Mode.SingleShotTime;
    }

    /** Iterations, at first. */
    public int warmups() {
        return options.getWarmupIterations().orElse(entry.getWarmupIterations().orElse(Defaults.WARMUP_ITERATIONS));
    }

    /** Of one iteration. */
    public double warmupSeconds() {
        return seconds(options.getWarmupTime().orElse(entry.getWarmupTime().orElse(Defaults.WARMUP_TIME)));
    }

    private int measurements() {
        return options.getMeasurementIterations().orElse(entry.getMeasurementIterations().orElse(Defaults.MEASUREMENT_ITERATIONS));
    }

    private double measurementSeconds() {
        return seconds(options.getMeasurementTime().orElse(entry.getMeasurementTime().orElse(Defaults.MEASUREMENT_TIME)));
    }

    /** How long a fork may take beyond its iterations: -to, by default JMH's ten minutes. */
    public double timeoutSeconds() {
        return seconds(options.getTimeout().orElse(entry.getTimeout().orElse(Defaults.TIMEOUT)));
    }

    /** Of its JVM, the benchmark's own included. */
    public List<String> flags() {
        List<String> flags = new ArrayList<>();
        flags.addAll(options.getJvmArgsPrepend().orElse(entry.getJvmArgsPrepend().orElse(List.of())));
        flags.addAll(options.getJvmArgs().orElse(entry.getJvmArgs().orElse(List.of())));
        flags.addAll(entry.getJvmArgsAppend().orElse(List.of()));
        flags.addAll(options.getJvmArgsAppend().orElse(List.of()));
        return flags;
    }

    private static double seconds(TimeValue time) {
        return time.convertTo(TimeUnit.NANOSECONDS) / 1e9;
    }
}
