package org.requestcore.run;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.requestcore.contract.Stacks;
import org.requestcore.profile.Afterwards;

/**
 * JMH's worker threads, of the kind that the measured stack's users have: each stack makes its own, and what is no stack's runs on a plain one.
 *
 * <p>{@code -Djmh.executor=CUSTOM -Djmh.executor.class=org.requestcore.run.EventLoopExecutor -Drequestcore.stack=netty}
 */
public final class EventLoopExecutor extends ThreadPoolExecutor {
    /** Names the stack of the row; empty or absent for rows of none. */
    static final String STACK = "requestcore.stack";

    /**
     * The constructor that JMH looks for.
     *
     * @param threads as many as run at once; each lives until the shutdown
     * @param prefix  of their names; JMH gives the benchmark's
     */
    public EventLoopExecutor(int threads, String prefix) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(factory(System.getProperty(STACK, "")), prefix + "-jmh-worker-"));
        Afterwards.on(this);
    }

    private static ThreadFactory factory(String stack) {
        return stack.isEmpty() ? Thread::new : Stacks.named(stack)::thread;
    }

    private static ThreadFactory named(ThreadFactory factory, String prefix) {
        int[] made = {0};
        return work -> {
            Thread thread = factory.newThread(work);
            thread.setName(prefix + ++made[0]);
            thread.setDaemon(true);
            return thread;
        };
    }
}
