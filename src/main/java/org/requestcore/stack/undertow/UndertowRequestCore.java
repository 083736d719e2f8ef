package org.requestcore.stack.undertow;

import java.util.Map;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpOpenListener;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.app.App;

/** Undertow's HTTP listener on connections in memory. */
final class UndertowRequestCore implements RequestCore {
    /** As Undertow.builder() takes them where the heap may grow to 128 MB or more. */
    private static final int BUFFER_SIZE = 16 * 1024 - 20;
    private static final int BUFFERS_OF_A_THREAD = 4;

    private final ByteBufferPool buffers = buffers();
    private final HttpOpenListener listener;

    UndertowRequestCore(App app) {
        this(new UndertowApp(app).handler(), OptionMap.EMPTY);
    }

    /** @param more options of the listener */
    UndertowRequestCore(HttpHandler handler, OptionMap more) {
        listener = new HttpOpenListener(buffers, OptionMap.builder().set(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000).addAll(more).getMap());
        listener.setRootHandler(handler);
    }

    static UndertowRequestCore counted(App app) {
        return new UndertowRequestCore(new UndertowApp(app).counted(), OptionMap.EMPTY);
    }

    static ByteBufferPool buffers() {
        return new DefaultByteBufferPool(true, BUFFER_SIZE, -1, BUFFERS_OF_A_THREAD);
    }

    static Map<String, Class<?>> libraries() {
        return Map.of("io.undertow:undertow-core", HttpServerExchange.class, "org.jboss.xnio:xnio-api", StreamConnection.class);
    }

    /** What kind of buffers it reads into and writes from. */
    static Map<String, String> decisions() {
        try (ByteBufferPool pool = buffers()) {
            return Map.of("buffers", pool.getClass().getSimpleName(), "direct", String.valueOf(pool.isDirect()), "bufferSize", String.valueOf(pool.getBufferSize()));
        }
    }

    /** @throws IllegalStateException on another thread than the stack's */
    @Override
    public Connection connect() {
        IoThread thread = IoThread.current();
        MemoryChannel channel = new MemoryChannel(thread);
        listener.handleEvent(channel);
        return new MemoryConnection(thread, channel);
    }

    @Override
    public void close() {
        buffers.close();
    }
}
