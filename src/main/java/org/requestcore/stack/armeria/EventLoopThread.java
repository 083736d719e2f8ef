package org.requestcore.stack.armeria;

import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.internal.ThreadExecutorMap;

import com.linecorp.armeria.common.NonBlocking;
import com.linecorp.armeria.common.util.ThreadFactories;

/** The kind of thread that Armeria's event loops are. */
final class EventLoopThread {
    private EventLoopThread() {
    }

    /** By Armeria's own factory, with an executor that runs on the calling thread, as Netty's allocator asks whether there is one. */
    static Thread of(Runnable work) {
        return ThreadFactories.newEventLoopThreadFactory("armeria-common-worker", true).newThread(ThreadExecutorMap.apply(work, ImmediateEventExecutor.INSTANCE));
    }

    /** @throws IllegalStateException on another kind, which Armeria and Netty's allocator keep less for */
    static void demand() {
        if (!(Thread.currentThread() instanceof NonBlocking)) {
            throw new IllegalStateException(Thread.currentThread().getName() + " is no thread of Armeria's event loops: take the stack's thread");
        }
    }
}
