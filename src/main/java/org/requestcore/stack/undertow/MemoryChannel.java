package org.requestcore.stack.undertow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;

import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.EmptyStreamSourceConduit;
import org.xnio.conduits.NullStreamSinkConduit;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

import org.requestcore.workload.ByteSink;

/**
 * What XNIO puts between Undertow and a socket, over memory: reads take what was lent, writes go straight to the sink and always fit.
 * Readiness is announced by {@link #run} on the calling thread, not by a selector.
 */
final class MemoryChannel extends StreamConnection {
    private static final SocketAddress LOCAL = loopback(8080);
    private static final SocketAddress PEER = loopback(49152);
    private static final byte[] NOTHING = {};

    private final Source source;
    private byte[] input = NOTHING;
    private int position;
    private int limit;
    private boolean ended;
    private ByteSink output;

    MemoryChannel(XnioIoThread thread) {
        super(thread);
        source = new Source(thread);
        setSourceConduit(source);
        setSinkConduit(new Sink(thread));
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

    /** The peer has gone: there is nothing more to read, and nobody to write to. */
    void hangUp() {
        ended = true;
        announce();
        IoUtils.safeClose(this);
    }

    /** Announces that there is something to read, if Undertow wants to know. @return whether it did */
    boolean announce() {
        if (!source.woken && !(source.resumed && (position < limit || ended))) {
            return false;
        }
        source.woken = false;
        source.handler.readReady();
        return true;
    }

    @Override
    public SocketAddress getPeerAddress() {
        return PEER;
    }

    @Override
    public SocketAddress getLocalAddress() {
        return LOCAL;
    }

    private static SocketAddress loopback(int port) {
        try {
            // without a host name, as the address of an accepted socket
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Source extends AbstractStreamSourceConduit<StreamSourceConduit> {
        private ReadReadyHandler handler;
        private boolean resumed;
        private boolean woken;

        Source(XnioIoThread thread) {
            super(new EmptyStreamSourceConduit(thread));
        }

        @Override
        public int read(ByteBuffer target) {
            if (ended || isReadShutdown()) {
                return -1;
            }
            int count = Math.min(target.remaining(), limit - position);
            target.put(input, position, count);
            position += count;
            return count;
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) {
            long count = read(targets[offset]);
            for (int i = offset + 1; i < offset + length && position < limit; i++) {
                count += read(targets[i]);
            }
            return count;
        }

        @Override
        public void resumeReads() {
            resumed = true;
        }

        @Override
        public void suspendReads() {
            resumed = false;
        }

        @Override
        public void wakeupReads() {
            resumed = true;
            woken = true;
        }

        @Override
        public boolean isReadResumed() {
            return resumed;
        }

        @Override
        public void setReadReadyHandler(ReadReadyHandler newHandler) {
            handler = newHandler;
            super.setReadReadyHandler(newHandler);
        }

        @Override
        public void terminateReads() throws IOException {
            super.terminateReads();
            readClosed();
        }
    }

    private final class Sink extends AbstractStreamSinkConduit<StreamSinkConduit> {
        Sink(XnioIoThread thread) {
            super(new NullStreamSinkConduit(thread));
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (output == null || isWriteShutdown()) {
                throw new ClosedChannelException();
            }
            int length = bytes.remaining();
            bytes.get(output.reserve(length), output.length(), length);
            output.length(output.length() + length);
            return length;
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
            long written = 0;
            for (int i = offset; i < offset + length; i++) {
                written += write(bytes[i]);
            }
            return written;
        }

        @Override
        public int writeFinal(ByteBuffer bytes) throws IOException {
            return Conduits.writeFinalBasic(this, bytes);
        }

        @Override
        public long writeFinal(ByteBuffer[] bytes, int offset, int length) throws IOException {
            return Conduits.writeFinalBasic(this, bytes, offset, length);
        }

        @Override
        public void terminateWrites() throws IOException {
            super.terminateWrites();
            writeClosed();
        }
    }
}
