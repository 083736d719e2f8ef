package org.requestcore.stack.micronaut;

import java.util.Map;

import io.micronaut.http.netty.channel.NettyThreadFactory;
import io.micronaut.http.server.netty.NettyHttpServer;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.internal.ThreadExecutorMap;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.stack.netty.embedded.ChannelConnection;
import org.requestcore.workload.app.App;

/** A server that is never started, and connections over Netty's EmbeddedChannel, whose pipelines it sets up. */
final class MicronautRequestCore implements RequestCore {
    private final NettyHttpServer server;

    MicronautRequestCore(App app) {
        server = (NettyHttpServer) MicronautApp.server(app, Map.of());
    }

    /** @throws IllegalStateException on a thread that Netty's allocator and recyclers keep no caches for */
    @Override
    public Connection connect() {
        EventLoopThread.demand();
        return new Embedded(server);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }

    private static final class Embedded extends ChannelConnection {
        Embedded(NettyHttpServer server) {
            server.buildEmbeddedChannel(channel(), false);
        }
    }

    /** The kind of thread that Micronaut's event loops are. */
    static final class EventLoopThread {
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
}
