package org.requestcore.stack.jetty.embedded;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.TryExecutor;

/**
 * A pool of no threads: what is given to it waits until the thread that feeds a connection has returned from what it is at. It always says that it has a thread to spare, for Jetty
 * starts one of its own otherwise. Jetty's scheduler gives it work too.
 */
public final class InlineThreadPool implements ThreadPool, TryExecutor {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public boolean tryExecute(Runnable task) {
        return tasks.add(task);
    }

    /** @return whether there was one */
    boolean runTask() {
        Runnable task = tasks.poll();
        if (task == null) {
            return false;
        }
        task.run();
        return true;
    }

    @Override
    public void join() {
        // nobody to wait for
    }

    @Override
    public int getThreads() {
        return 1;
    }

    @Override
    public int getIdleThreads() {
        return 0;
    }

    @Override
    public boolean isLowOnThreads() {
        return false;
    }
}
