package org.requestcore.stack.micronaut;

import io.micronaut.http.netty.channel.NettyThreadFactory;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.internal.ThreadExecutorMap;

/** The kind of thread that Micronaut's event loops are. */
final class EventLoopThread {
    private EventLoopThread() {
    }

    /** Of Micronaut's own factory, as it is configured by default, with an executor that runs on the calling thread, as Netty's allocator asks whether there is one. */
    static Thread of(Runnable work) {
        return new NettyThreadFactory.EventLoopCustomizableThreadFactory(false, Thread.NORM_PRIORITY, true)
            .newThread(ThreadExecutorMap.apply(work, ImmediateEventExecutor.INSTANCE));
    }

    /** @throws IllegalStateException on another kind */
    static void demand() {
        if (!FastThreadLocalThread.currentThreadWillCleanupFastThreadLocals() || ThreadExecutorMap.currentExecutor() == null) {
            throw new IllegalStateException(Thread.currentThread().getName() + " is no thread of Micronaut's event loops: take the stack's thread");
        }
    }
}
