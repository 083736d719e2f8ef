package org.requestcore.stack.vertx.embedded;

import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.internal.ThreadExecutorMap;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxThread;

/** The kind of thread that Vert.x's event loops are. */
public final class EventLoopThread {
    private EventLoopThread() {
    }

    /** As VertxThreadFactory makes it, with an executor that runs on the calling thread, as Netty's allocator asks whether there is one. */
    public static Thread of(Runnable work) {
        VertxThread thread = new VertxThread(ThreadExecutorMap.apply(work, ImmediateEventExecutor.INSTANCE), "vert.x-eventloop-thread", false,
            VertxOptions.DEFAULT_MAX_EVENT_LOOP_EXECUTE_TIME, VertxOptions.DEFAULT_MAX_EVENT_LOOP_EXECUTE_TIME_UNIT);
        thread.setDaemon(true);
        return thread;
    }

    /** @throws IllegalStateException on another kind, which Vert.x and Netty's allocator keep less for */
    public static void demand() {
        if (!(Thread.currentThread() instanceof VertxThread)) {
            throw new IllegalStateException(Thread.currentThread().getName() + " is no VertxThread: take the stack's thread");
        }
    }
}
