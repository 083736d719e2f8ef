package org.requestcore.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.profile.Afterwards;

/**
 * How everything is measured unless the command line says otherwise, and checked whatever it says.
 *
 * <p>Average time: a cost per operation adds up, a rate doesn't. Five short iterations: fork variance dominates, so more forks beat longer ones.
 * A state a thread: contenders are used by one thread, as an event loop uses them.
 *
 * <p>Benchmark threads are of the kind that runs the measured stack's requests in production ({@code EventLoopExecutor}, {@code Stack.thread}). The heap is fixed, so that its growth is
 * no part of a row; and touched before anything runs, as that of a server that has been up for a while: the first use of a page costs a fault, on a virtual machine some microseconds, which would double
 * a row of 100 ns that allocates 71 bytes until the collector has come round once. It is small, for touching it is a part of each fork's time, and large enough for collections of these
 * small live sets to take a hundredth of the time or two. Collector and all else are the JDK's defaults.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = {Defaults.EXECUTOR, Defaults.EXECUTOR_CLASS, "-Xms256m", "-Xmx256m", Defaults.TOUCHED})
public abstract class Defaults {
    /** Flags that other forks have as well: whose threads, and a heap that is touched beforehand. */
    public static final String EXECUTOR = "-Djmh.executor=CUSTOM";
    public static final String EXECUTOR_CLASS = "-Djmh.executor.class=org.requestcore.run.EventLoopExecutor";
    public static final String TOUCHED = "-XX:+AlwaysPreTouch";
    /** Only the measured work has been through the code: what a fork by itself would see. */
    public static final String CLEAN = "clean";
    /** Other inputs have been through the same code first, as in a server that does more than one thing. */
    public static final String POLLUTED = "polluted";

    /** What the set-up proved. */
    protected abstract Checked checked();

    @TearDown(Level.Iteration)
    public void check() {
        checked().check();
    }

    @TearDown
    public void proveAgain() {
        Afterwards.leave(checked()::proveAgain);
    }
}
