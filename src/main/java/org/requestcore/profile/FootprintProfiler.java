package org.requestcore.profile;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Collection;
import java.util.List;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * What a fork has taken beside its heap when its last measured iteration ends: the metrics {@code footprint.classes} that were loaded, {@code footprint.metaspace} and {@code footprint.code} in bytes in use,
 * {@code footprint.direct}, bytes of direct buffers, {@code footprint.compiler}, ms that the JIT compilers have worked, and {@code footprint.up}, ms since the JVM began. JMH's own part, and this suite's, is in all of them: the row of the
 * harness tells how much that is.
 */
public final class FootprintProfiler implements InternalProfiler {
    private int measured;

    @Override
    public String getDescription() {
        return "-prof footprint: classes, metaspace, compiled code, compilation and direct buffers of a fork, and how long its JVM has been up; it is on for whole requests";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        // all is counted from the JVM's start
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (iterationParams.getType() != IterationType.MEASUREMENT || ++measured < iterationParams.getCount()) {
            return List.of();
        }
        double up = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        return List.of(new MeasuredOnce("footprint.up", up, "ms"), new MeasuredOnce("footprint.classes", ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount(), "classes"),
            new MeasuredOnce("footprint.metaspace", used("Metaspace"), "B"), new MeasuredOnce("footprint.code", used("Code"), "B"), new MeasuredOnce("footprint.compiler", compilerMillis(), "ms"),
            new MeasuredOnce("footprint.direct", direct(), "B"));
    }

    /** Of one pool or several: "CodeCache", or a heap of code for each kind. */
    private static long used(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().startsWith(name)).map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum();
    }

    /** What the JVM counts of buffers beside the heap, pooled ones too: a stack that has them is not flattered by its B/op alone. What a library takes past the JVM, by Unsafe, is not counted. */
    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream().filter(pool -> pool.getName().equals("direct")).mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
    }

    private static long compilerMillis() {
        return ManagementFactory.getCompilationMXBean() == null ? 0 : ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}
