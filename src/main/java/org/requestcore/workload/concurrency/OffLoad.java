package org.requestcore.workload.concurrency;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.requestcore.workload.BadInput;

/** Where what takes long is done: on the event loop itself, or off it. */
public final class OffLoad implements AutoCloseable {
    public static final List<String> WAYS = List.of("inline", "pool");
    /** Some milliseconds: several requests become due meanwhile. */
    private static final int LAST = 1_200;
    private static final int RIGHT = Work.large(LAST);
    private static final long LONGEST_SECONDS = 60;

    /** Null: on the loop. */
    private final ExecutorService pool;
    private final AtomicInteger wrong = new AtomicInteger();

    private OffLoad(ExecutorService pool) {
        this.pool = pool;
    }

    /** @throws BadInput if there is no such way */
    public static OffLoad of(String way) {
        return switch (way) {
            case "inline" -> new OffLoad(null);
            case "pool" -> new OffLoad(Executors.newSingleThreadExecutor());
            default -> throw BadInput.unknown("way", way, WAYS);
        };
    }

    /** Does it, or has it done. */
    public void large() {
        if (pool == null) {
            reckon();
        } else {
            pool.execute(this::reckon);
        }
    }

    private void reckon() {
        if (Work.large(LAST) != RIGHT) {
            wrong.incrementAndGet();
        }
    }

    /**
     * Waits for what is still to be done.
     *
     * @throws IllegalStateException if any of it came out wrong, or doesn't end
     */
    @Override
    public void close() {
        try {
            if (pool != null) {
                pool.shutdown();
                if (!pool.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the pool doesn't end");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (wrong.get() > 0) {
            throw new IllegalStateException(wrong + " sums are wrong");
        }
    }
}
