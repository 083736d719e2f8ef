package org.requestcore.workload.concurrency;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

import org.requestcore.workload.BadInput;

/** What each request changes and all threads share: a count. */
public interface SharedCount {
    /** A monitor; a ReentrantLock; a compare-and-set; a LongAdder, whose threads keep out of each other's way. */
    List<String> WAYS = List.of("synchronized", "lock", "atomic", "striped");

    /** One more. */
    void add();

    /** How many there were; while nobody adds. */
    long sum();

    /** @throws BadInput if there is no such way */
    static SharedCount of(String way) {
        return switch (way) {
            case "synchronized" -> new Monitor();
            case "lock" -> new Locked();
            case "atomic" -> of(new AtomicLong());
            case "striped" -> of(new LongAdder());
            default -> throw BadInput.unknown("way", way, WAYS);
        };
    }

    private static SharedCount of(AtomicLong count) {
        return new SharedCount() {
            @Override
            public void add() {
                count.incrementAndGet();
            }

            @Override
            public long sum() {
                return count.get();
            }
        };
    }

    private static SharedCount of(LongAdder count) {
        return new SharedCount() {
            @Override
            public void add() {
                count.increment();
            }

            @Override
            public long sum() {
                return count.sum();
            }
        };
    }

    /** By synchronized methods. */
    final class Monitor implements SharedCount {
        private long count;

        @Override
        public synchronized void add() {
            count++;
        }

        @Override
        public synchronized long sum() {
            return count;
        }
    }

    /** By a lock that isn't fair. */
    final class Locked implements SharedCount {
        private final ReentrantLock lock = new ReentrantLock();
        private long count;

        @Override
        public void add() {
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public long sum() {
            return count;
        }
    }
}
