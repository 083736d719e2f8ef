package org.requestcore.stack.reactornetty.embedded;

import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.internal.ThreadExecutorMap;
import reactor.core.scheduler.NonBlocking;

/** The kind of thread that Reactor Netty's event loops are: LoopResources' own class is not public. */
public final class EventLoopThread extends FastThreadLocalThread implements NonBlocking {
    private EventLoopThread(Runnable work) {
        super(work, "reactor-http-nio");
        setDaemon(true);
    }

    /** With an executor that runs on the calling thread, as Netty's allocator asks whether there is one. */
    public static Thread of(Runnable work) {
        return new EventLoopThread(ThreadExecutorMap.apply(work, ImmediateEventExecutor.INSTANCE));
    }

    /** @throws IllegalStateException on another kind, which Netty's allocator and recyclers keep no caches for */
    static void demand() {
        if (!(Thread.currentThread() instanceof EventLoopThread)) {
            throw new IllegalStateException(Thread.currentThread().getName() + " is no thread of Reactor Netty's event loops: take the stack's thread");
        }
    }
}
