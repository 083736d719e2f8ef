package org.requestcore.stack.undertow;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** A channel in memory, and what its I/O thread does between two selects. */
final class MemoryConnection implements Connection {
    private final IoThread thread;
    private final MemoryChannel channel;

    MemoryConnection(IoThread thread, MemoryChannel channel) {
        this.thread = thread;
        this.channel = channel;
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        channel.lend(bytes, offset, length, out);
        while (thread.runTask() || channel.announce()) {
            // until there is nothing left to do
        }
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
}
