package org.requestcore.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.netty.util.concurrent.DefaultThreadFactory;

import org.requestcore.profile.Afterwards;

/**
 * JMH's worker threads, made as Netty makes its event loops: FastThreadLocalThreads, which its allocator and its recyclers keep caches for.
 * On any other thread these are off, and what is measured is no server. Other stacks run on ordinary threads just as well.
 *
 * <p>{@code -Djmh.executor=CUSTOM -Djmh.executor.class=org.requestcore.run.EventLoopExecutor}
 */
public final class EventLoopExecutor extends ThreadPoolExecutor {
    /**
     * The constructor that JMH looks for.
     *
     * @param threads as many as run at once; each lives until the shutdown
     * @param prefix  of their names; JMH gives the benchmark's
     */
    public EventLoopExecutor(int threads, String prefix) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DefaultThreadFactory(prefix + "-jmh-worker", true));
        Afterwards.on(this);
    }

    /** Runs one task on such a thread of its own, and waits: for proofs. Throws what the task throws. */
    public static <T> T call(Callable<T> task) throws Exception {
        EventLoopExecutor executor = new EventLoopExecutor(1, "proof");
        try {
            return executor.submit(task).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        } finally {
            executor.shutdown();
        }
    }
}
