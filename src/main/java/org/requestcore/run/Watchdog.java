package org.requestcore.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Kills a fork that hangs: JMH interrupts a benchmark that takes too long, which it may ignore, and waits for a JVM without end. */
final class Watchdog implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean hasBitten;

    /** Forks are our only children. */
    static void kill() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Starts to watch the next fork. */
    ScheduledFuture<?> watch(double seconds) {
        hasBitten = false;
        return timer.schedule(() -> {
            hasBitten = true;
            kill();
        }, Math.round(seconds * 1_000), TimeUnit.MILLISECONDS);
    }

    /** Whether the last fork was killed. */
    boolean hasBitten() {
        return hasBitten;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
