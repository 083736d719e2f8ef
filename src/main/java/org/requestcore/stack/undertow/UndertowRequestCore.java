package org.requestcore.stack.undertow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** Undertow's HTTP listener on connections in memory. */
final class UndertowRequestCore implements RequestCore {
    /** As Undertow.builder() takes them where the heap may grow to 128 MB or more. */
    private static final int BUFFER_SIZE = 16 * 1024 - 20;
    private static final int BUFFERS_OF_A_THREAD = 4;

    private final XnioWorker worker = worker();
    private final ByteBufferPool buffers = buffers();
    private final HttpOpenListener listener;
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    UndertowRequestCore(App app) {
        this(new UndertowApp(app).handler(), OptionMap.EMPTY);
    }

    /** @param more options of the listener */
    UndertowRequestCore(HttpHandler handler, OptionMap more) {
        listener = new HttpOpenListener(buffers, OptionMap.builder().set(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000).addAll(more).getMap());
        Executor sameThread = tasks::add;
        listener.setRootHandler(exchange -> {
            // Undertow goes on with a pipelined request here; on an I/O thread it would be a task of that thread
            exchange.setDispatchExecutor(sameThread);
            handler.handleRequest(exchange);
        });
    }

    private static ByteBufferPool buffers() {
        return new DefaultByteBufferPool(true, BUFFER_SIZE, -1, BUFFERS_OF_A_THREAD);
    }

    /** What kind of buffers it reads into and writes from. */
    static Map<String, String> decisions() {
        try (ByteBufferPool pool = buffers()) {
            return Map.of("buffers", pool.getClass().getSimpleName(), "direct", String.valueOf(pool.isDirect()), "bufferSize", String.valueOf(pool.getBufferSize()));
        }
    }

    private static XnioWorker worker() {
        try {
            return Xnio.getInstance().createWorker(OptionMap.builder()
                .set(Options.WORKER_IO_THREADS, 1)
                .set(Options.WORKER_TASK_CORE_THREADS, 1)
                .set(Options.WORKER_TASK_MAX_THREADS, 1)
                .set(Options.THREAD_DAEMON, true)
                .getMap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection connect() {
        MemoryChannel channel = new MemoryChannel(worker.getIoThread(0));
        listener.handleEvent(channel);
        return new Connection() {
            @Override
            public void feed(byte[] bytes, int offset, int length, ByteSink out) {
                channel.lend(bytes, offset, length, out);
                runAll(channel);
                channel.recall();
            }

            @Override
            public boolean isOpen() {
                return !channel.isWriteShutdown();
            }

            @Override
            public void close() {
                channel.hangUp();
            }
        };
    }

    /** What the I/O thread does between two selects. */
    private void runAll(MemoryChannel channel) {
        boolean busy = true;
        while (busy) {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            } else {
                busy = channel.announce();
            }
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        buffers.close();
    }
}
