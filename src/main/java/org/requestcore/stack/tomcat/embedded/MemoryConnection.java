package org.requestcore.stack.tomcat.embedded;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** A socket in memory. */
final class MemoryConnection implements Connection {
    private final MemoryEndpoint endpoint;
    private final WholeBodyAdapter adapter;
    private final MemorySocket socket;

    MemoryConnection(MemoryEndpoint endpoint, WholeBodyAdapter adapter) {
        this.endpoint = endpoint;
        this.adapter = adapter;
        this.socket = endpoint.accept();
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        socket.lend(bytes, offset, length, out);
        adapter.reads(socket);
        endpoint.process(socket);
        socket.recall();
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() {
        socket.close();
    }
}
