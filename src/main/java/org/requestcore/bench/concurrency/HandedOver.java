package org.requestcore.bench.concurrency;

import java.util.function.IntUnaryOperator;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

import org.requestcore.bench.Checked;
import org.requestcore.bench.Defaults;
import org.requestcore.workload.concurrency.HandOver;

/** Some work that is handed over to another thread: of one request, as when a server is idle; of sixty-four at once, as when it is busy. */
public abstract class HandedOver extends Defaults {
    private static final int CONNECTIONS = 64;

    private HandOver handOver;
    private Summed summed;

    /**
     * In the set-up.
     *
     * @param way   the thread that works
     * @param work  of a request, by its number
     * @param right what it has to come to
     */
    final void handOver(String way, IntUnaryOperator work, IntUnaryOperator right) {
        handOver = HandOver.of(way, CONNECTIONS, work);
        summed = new Summed(right, handOver::close);
    }

    @Benchmark
    public int one() {
        return summed.add(1, handOver.answer(summed.next(), 1));
    }

    @Benchmark
    @OperationsPerInvocation(CONNECTIONS)
    public int manyAtOnce() {
        return summed.add(CONNECTIONS, handOver.answer(summed.next(), CONNECTIONS));
    }

    @Override
    protected Checked checked() {
        return summed;
    }
}
