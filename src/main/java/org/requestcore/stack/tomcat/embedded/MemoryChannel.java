package org.requestcore.stack.tomcat.embedded;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;

import org.requestcore.workload.ByteSink;

/** Tomcat's channel over memory instead of a SocketChannel: reads take what was lent, writes go straight to the sink and always fit. */
final class MemoryChannel extends NioChannel {
    private static final byte[] NOTHING = {};

    private byte[] input = NOTHING;
    private int position;
    private int limit;
    private ByteSink output;
    private boolean open = true;

    MemoryChannel(SocketBufferHandler buffers) {
        super(buffers);
    }

    /** What is read and written until {@link #recall}. */
    void lend(byte[] bytes, int offset, int length, ByteSink out) {
        input = bytes;
        position = offset;
        limit = offset + length;
        output = out;
    }

    void recall() {
        lend(NOTHING, 0, 0, null);
    }

    /** In bytes. */
    int unread() {
        return limit - position;
    }

    @Override
    public int read(ByteBuffer target) throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
        int count = Math.min(target.remaining(), limit - position);
        target.put(input, position, count);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws ClosedChannelException {
        if (!open || output == null) {
            throw new ClosedChannelException();
        }
        int length = source.remaining();
        source.get(output.reserve(length), output.length(), length);
        output.length(output.length() + length);
        return length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
