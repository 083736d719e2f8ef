package org.requestcore.workload;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

import com.sun.management.ThreadMXBean;

/**
 * What a server keeps beside its requests: sessions, of a few small objects each, as many as fill so many megabytes of heap. Whoever replaces the oldest one again and again makes garbage of what had
 * grown old: what collectors expect least. Not thread-safe.
 */
public final class LiveSet {
    private static final int PROBE = 20_000;
    private static final int MOST_ATTRIBUTES = 8;
    private static final int LONGEST_VALUE = 64;

    private final SplittableRandom random = Seed.random("live set");
    private final Session[] sessions;
    private int oldest;

    /** @param attributes of it */
    private record Session(String id, List<Attribute> attributes) {
    }

    private record Attribute(String name, byte[] value) {
    }

    /** @param megabytes of heap that it takes, in this JVM; 0 for none */
    public LiveSet(int megabytes) {
        sessions = new Session[megabytes == 0 ? 0 : (int) (((long) megabytes << 20) / sessionBytes())];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = session();
        }
    }

    /** Of one, on average: what making some allocates, for nothing of it is let go. On a thread of its own, as virtual ones are not counted. */
    private long sessionBytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return CompletableFuture.supplyAsync(() -> {
            // kept, or the compiler would leave some out
            List<Session> probe = new ArrayList<>(PROBE);
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < PROBE; i++) {
                probe.add(session());
            }
            return (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / probe.size();
        }).join();
    }

    private Session session() {
        int count = 1 + random.nextInt(MOST_ATTRIBUTES);
        List<Attribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(new Attribute("attribute", new byte[1 + random.nextInt(LONGEST_VALUE)]));
        }
        return new Session(Long.toHexString(random.nextLong()), attributes);
    }

    /** How many sessions it holds. */
    public int size() {
        return sessions.length;
    }

    /** Another session in the oldest one's place. Does nothing if there is none. */
    public void replaceOldest() {
        if (sessions.length > 0) {
            sessions[oldest] = session();
            oldest = oldest + 1 == sessions.length ? 0 : oldest + 1;
        }
    }
}
