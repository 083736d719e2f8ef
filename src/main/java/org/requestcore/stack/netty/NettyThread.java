package org.requestcore.stack.netty;

import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.internal.ThreadExecutorMap;

/** The kind of thread that Netty's event loops are. */
final class NettyThread {
    private NettyThread() {
    }

    /**
     * Netty keeps the caches of its allocator and recyclers for FastThreadLocalThreads only, and the adaptive allocator only for those that have an
     * executor: as in Netty's own benchmarks, there is one, which runs tasks on the calling thread. On others magazines are shared, and locked.
     */
    static Thread of(Runnable work) {
        return new FastThreadLocalThread(ThreadExecutorMap.apply(work, ImmediateEventExecutor.INSTANCE));
    }

    /** @throws IllegalStateException on another kind */
    static void demand() {
        if (!FastThreadLocalThread.currentThreadWillCleanupFastThreadLocals() || ThreadExecutorMap.currentExecutor() == null) {
            throw new IllegalStateException(Thread.currentThread().getName() + " is no thread of Netty's event loops: take the stack's thread");
        }
    }
}
