package org.requestcore.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;

/**
 * Work that benchmarks leave for the time after their last iteration: JMH tears a trial down within that iteration, while its profilers still count. It is done
 * once they have looked, on the threads that measured.
 */
public final class Afterwards {
    private static final Queue<Callable<OptionalDouble>> LEFT = new ConcurrentLinkedQueue<>();
    private static volatile ExecutorService threads = ForkJoinPool.commonPool();

    private Afterwards() {
    }

    /** @param measuring the threads that run benchmarks from now on */
    public static void on(ExecutorService measuring) {
        threads = measuring;
    }

    /** @param work gives how much faster its contender is on what it has met before, if it can tell */
    public static void leave(Callable<OptionalDouble> work) {
        LEFT.add(work);
    }

    /** What a trial left that came to no good end. */
    static void forget() {
        LEFT.clear();
    }

    /**
     * Does what was left.
     *
     * @return what it gave
     * @throws ExecutionException with what the work threw
     */
    static List<Double> perform() throws ExecutionException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (Callable<OptionalDouble> work = LEFT.poll(); work != null; work = LEFT.poll()) {
            threads.submit(work).get().ifPresent(ratios::add);
        }
        return ratios;
    }
}
