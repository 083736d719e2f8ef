package org.requestcore.profile;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * A counter of each live platform thread but the one that reads: JMH's runner, which hands iterations to its workers and executes nothing that is
 * measured. As JMH's {@code gc} counts: a thread that was started meanwhile counts from its beginning; one that ended takes its counter with it.
 */
final class ThreadCounters {
    private final Map<Long, Long> values = new HashMap<>();

    /** @param counter from a thread's id to its counter; negative where the thread is gone */
    ThreadCounters(LongUnaryOperator counter) {
        long own = Thread.currentThread().getId();
        for (long id : ManagementFactory.getThreadMXBean().getAllThreadIds()) {
            long value = id == own ? -1 : counter.applyAsLong(id);
            if (value >= 0) {
                values.put(id, value);
            }
        }
    }

    /** By how much the counters of the threads that live now have grown, all together. */
    long since(ThreadCounters before) {
        return values.entrySet().stream().mapToLong(e -> e.getValue() - before.values.getOrDefault(e.getKey(), 0L)).sum();
    }
}
