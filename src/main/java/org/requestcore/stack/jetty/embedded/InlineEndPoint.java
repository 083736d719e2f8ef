package org.requestcore.stack.jetty.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.BufferUtil;

import org.requestcore.workload.ByteSink;

/**
 * What stands between Jetty and a socket, over memory: reads take what was lent, writes go straight to the sink and always fit. That there is something to
 * read is announced by {@link #announce} on the calling thread, not by a selector.
 */
final class InlineEndPoint extends AbstractEndPoint {
    private static final SocketAddress LOCAL = loopback(8080);
    private static final SocketAddress REMOTE = loopback(49152);
    private static final byte[] NOTHING = {};

    private final InlineConnector connector;
    private byte[] input = NOTHING;
    private int position;
    private int limit;
    private ByteSink output;
    private boolean ended;
    private boolean awaited;

    InlineEndPoint(InlineConnector connector) {
        super(connector.getScheduler());
        this.connector = connector;
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

    /** The client has gone: there is nothing more to read. */
    void end() {
        ended = true;
    }

    /** Announces that there is something to read, if Jetty wants to know. @return whether it did */
    boolean announce() {
        if (!awaited || position == limit && !ended) {
            return false;
        }
        awaited = false;
        getFillInterest().fillable();
        return true;
    }

    @Override
    protected void needsFillInterest() {
        awaited = true;
    }

    @Override
    public int fill(ByteBuffer buffer) {
        if (ended) {
            shutdownInput();
        }
        if (isInputShutdown()) {
            return -1;
        }
        int start = BufferUtil.flipToFill(buffer);
        int count = Math.min(buffer.remaining(), limit - position);
        buffer.put(input, position, count);
        BufferUtil.flipToFlush(buffer, start);
        position += count;
        if (count > 0) {
            notIdle();
        }
        return count;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws EofException {
        if (output == null || isOutputShutdown()) {
            throw new EofException();
        }
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(output.reserve(length), output.length(), length);
            output.length(output.length() + length);
        }
        notIdle();
        return true;
    }

    @Override
    protected void onIncompleteFlush() {
        throw new IllegalStateException("all is always flushed");
    }

    @Override
    public void onClose(Throwable failure) {
        Connection connection = getConnection();
        if (connection != null) {
            connection.onClose(failure);
        }
        connector.closed(this);
        super.onClose(failure);
    }

    @Override
    public Object getTransport() {
        return connector;
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return LOCAL;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return REMOTE;
    }

    private static SocketAddress loopback(int port) {
        try {
            // without a host name, as the address of an accepted socket
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
