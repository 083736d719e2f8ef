package org.requestcore.bench.concurrency;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.profile.ResponseProfiler;
import org.requestcore.workload.concurrency.OffLoad;
import org.requestcore.workload.concurrency.Work;

/**
 * How long do other requests wait while one of them keeps the processor busy?
 *
 * <p>Varies: way: the work is done on the event loop, or off it, on a pool of one thread. Held constant: two thousand requests a second, of which every hundredth has the sum of x to the power of x to reckon,
 * up to 1,200; the others next to nothing.
 * <p>Measured: from when a request was due to its end, in the metrics {@code response.*}, of those that have nothing to reckon. Not measured: the large ones themselves.
 * <p>Proved by: the sum of all small answers, after each iteration, and how many large ones were reckoned, at the end.
 * <p>Read with care: the score is the time between two requests. Off the loop needs a second core: on one, the scheduler shares it out, and small requests wait for their turn. In CPython it is the interpreter's
 * lock that they would wait for, and a second process that helps.
 * <p>{@code java -jar target/benchmarks.jar BlockedLoop}
 */
@Asks(Asks.Contract.CONCURRENCY)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BlockedLoopBenchmark extends Defaults {
    private static final long INTERVAL = 500_000;
    private static final int EVERY = 100;

    @Param({"inline", "pool"})
    private String way;

    private OffLoad offLoad;
    private long due;
    private final Summed summed = new Summed(Work::small, () -> offLoad.close());

    @Setup
    public void begin() {
        offLoad = OffLoad.of(way);
    }

    /** Between iterations nothing comes. */
    @Setup(Level.Iteration)
    public void restart() {
        due = System.nanoTime();
    }

    @Benchmark
    public int serve() {
        await();
        return summed.next() % EVERY == 0 ? large() : small();
    }

    private void await() {
        due += INTERVAL;
        while (System.nanoTime() < due) {
            Thread.onSpinWait();
        }
    }

    private int large() {
        offLoad.large();
        return summed.add(1, Work.small(summed.next()));
    }

    private int small() {
        int sum = summed.add(1, Work.small(summed.next()));
        ResponseProfiler.note(System.nanoTime() - due);
        return sum;
    }

    @Override
    protected Checked checked() {
        return summed;
    }
}
