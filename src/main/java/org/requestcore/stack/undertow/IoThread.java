package org.requestcore.stack.undertow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/**
 * An I/O thread of XNIO whose work is given to it, and not found by a selector. Tasks wait until {@link #runTask} is called between two of what would be
 * selects. Time is kept by a real worker's I/O thread, which is this thread's own.
 */
final class IoThread extends XnioIoThread {
    /** More than the second that a Date lives. */
    static final int DATE_AGED_MS = 1_100;

    private final Runnable work;
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    private IoThread(XnioWorker worker, Runnable work) {
        super(worker, 0, "undertow I/O");
        this.work = work;
        setDaemon(true);
    }

    /** Declared as any thread, so that who only names it need not load it. */
    static Thread of(Runnable work) {
        try {
            return new IoThread(Xnio.getInstance().createWorker(OptionMap.builder()
                .set(Options.WORKER_IO_THREADS, 1)
                .set(Options.WORKER_TASK_CORE_THREADS, 1)
                .set(Options.WORKER_TASK_MAX_THREADS, 1)
                .set(Options.THREAD_DAEMON, true)
                .getMap()), work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException on any other thread */
    static IoThread current() {
        if (Thread.currentThread() instanceof IoThread io) {
            return io;
        }
        throw new IllegalStateException(Thread.currentThread().getName() + " is no thread that Undertow's requests run on: take UndertowStack.thread");
    }

    /** The worker ends a little later: Undertow's Date, one for all servers, is aged by a task of its, and would stand still without that. */
    @Override
    public void run() {
        try {
            work.run();
        } finally {
            executeAfter(getWorker()::shutdownNow, DATE_AGED_MS, TimeUnit.MILLISECONDS);
        }
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

    /** From this thread only. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Key executeAfter(Runnable task, long time, TimeUnit unit) {
        return getWorker().getIoThread(0).executeAfter(task, time, unit);
    }

    @Override
    public Key executeAtInterval(Runnable task, long time, TimeUnit unit) {
        return getWorker().getIoThread(0).executeAtInterval(task, time, unit);
    }
}
