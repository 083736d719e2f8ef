package org.requestcore.profile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What the garbage collector works for an operation: the metric {@code collector}, ns/op, the CPU time of its threads over an iteration, those that run beside the operations included, by the
 * operations. Divided by B/op it is what a byte costs once it is garbage, with this heap and what is alive in it.
 *
 * <p>By the kernel's account of each thread ({@code /proc/self/task/TID/schedstat}, sched-stats.rst), and HotSpot's names for its threads. The JVM's own thread counts: it is the
 * serial collector, and does what others begin with; other safepoints are in it. Not seen: what the operations' own threads do for the collector, in barriers and while they allocate;
 * that is a part of {@code cpu}. No metric where the kernel doesn't tell, or in iterations without operations.
 */
public final class CollectorProfiler implements InternalProfiler {
    private static final File THREADS = new File("/proc/self/task");
    /** How their names begin; the kernel has the first fifteen letters. */
    private static final List<String> NAMES = List.of("GC Thread#", "G1 ", "VM Thread", "ZDirector", "ZDriver", "ZStat", "ZUncommit", "ZUnmapper", "ZWorker", "Shenandoah");

    /** Whether it is one of the collector's, by the thread's number: asked once of each, for all of this is done in each iteration, and must not keep the compilers busy. */
    private final Map<String, Boolean> threads = new HashMap<>();
    private long before;

    @Override
    public String getDescription() {
        return "-prof collector: on-CPU time of the garbage collector's threads for an operation, ns/op; it is on in every run";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        before = nanos();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        long operations = result.getMetadata().getAllOps();
        long spent = nanos() - before;
        return before == 0 || spent < 0 || operations == 0 ? List.of() : List.of(new ScalarResult("collector", (double) spent / operations, "ns/op", AggregationPolicy.AVG));
    }

    /** On a CPU so far, all of them together; those that are started later count from their beginning. 0 where it isn't told. */
    private long nanos() {
        long nanos = 0;
        for (String thread : Stream.ofNullable(THREADS.list()).flatMap(Stream::of).toList()) {
            nanos += threads.computeIfAbsent(thread, CollectorProfiler::isCollectors) ? nanos(thread) : 0;
        }
        return nanos;
    }

    private static boolean isCollectors(String thread) {
        String name = read(thread, "comm");
        return NAMES.stream().anyMatch(name::startsWith);
    }

    private static long nanos(String thread) {
        String told = read(thread, "schedstat");
        return told.isEmpty() ? 0 : Long.parseLong(told.substring(0, told.indexOf(' ')));
    }

    /** Empty if the thread has ended. */
    private static String read(String thread, String file) {
        try {
            return Files.readString(THREADS.toPath().resolve(thread).resolve(file));
        } catch (IOException e) {
            return "";
        }
    }
}
