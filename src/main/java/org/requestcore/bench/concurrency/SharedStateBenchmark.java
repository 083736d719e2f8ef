package org.requestcore.bench.concurrency;

import java.util.concurrent.atomic.LongAdder;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.contract.Asks;
import org.requestcore.workload.concurrency.SharedCount;

/**
 * What does a request pay for what it shares with all others?
 *
 * <p>Varies: way: a monitor, a lock, a compare-and-set, a striped count; threads, by JMH's {@code -t}. Held constant: each request adds one, and does nothing else: the worst case.
 * <p>Measured: one addition on each thread; with several threads, what they wait for each other. Not measured: what is done under a real lock.
 * <p>Proved by: the count at the end, which is how many requests there were.
 * <p>Read with care: rows of as many threads as there are cores, or more, measure the scheduler too; on one thread a lock is never contended, and a compiler may take several additions under one lock.
 * <p>{@code java -jar target/benchmarks.jar SharedState -t 2}
 */
@Asks(Asks.Contract.CONCURRENCY)
@State(Scope.Benchmark)
public class SharedStateBenchmark extends Defaults {
    @Param({"synchronized", "lock", "atomic", "striped"})
    private String way;

    private SharedCount shared;
    private final LongAdder requests = new LongAdder();

    /** Of one thread: how often it has asked. */
    @State(Scope.Thread)
    public static class Asker {
        private long asked;

        @TearDown(Level.Iteration)
        public void tell(SharedStateBenchmark all) {
            all.requests.add(asked);
            asked = 0;
        }
    }

    @Setup
    public void begin() {
        shared = SharedCount.of(way);
    }

    @Benchmark
    public void add(Asker asker) {
        asker.asked++;
        shared.add();
    }

    private void prove() {
        if (shared.sum() != requests.sum()) {
            throw new IllegalStateException("%d were counted of %d".formatted(shared.sum(), requests.sum()));
        }
    }

    @Override
    protected Checked checked() {
        return Checked.afterwards(this::prove);
    }
}
