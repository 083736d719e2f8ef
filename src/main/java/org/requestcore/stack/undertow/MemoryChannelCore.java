package org.requestcore.stack.undertow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import org.xnio.ChannelListener;
import org.xnio.conduits.ConduitStreamSourceChannel;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.model.harness.ToldAnswers;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** The channel with a listener that reads into a buffer of Undertow's pool, and writes the answer that it was told from another. */
final class MemoryChannelCore implements RequestCore {
    private final ByteBufferPool buffers = UndertowRequestCore.buffers();
    private final ToldAnswers told;

    MemoryChannelCore(App app) {
        told = new ToldAnswers(app);
    }

    /** @throws IllegalStateException on another thread than the stack's */
    @Override
    public Connection connect() {
        return new Told(IoThread.current());
    }

    @Override
    public void close() {
        buffers.close();
    }

    private final class Told implements Connection, Prompted<byte[]>, ChannelListener<ConduitStreamSourceChannel> {
        private final MemoryChannel channel;
        private final MemoryConnection connection;
        private byte[][] answers;
        private int next;

        Told(IoThread thread) {
            channel = new MemoryChannel(thread);
            connection = new MemoryConnection(thread, channel);
            channel.getSourceChannel().setReadListener(this);
            channel.getSourceChannel().resumeReads();
        }

        @Override
        public void prompt(List<byte[]> pieces) {
            answers = told.to(pieces);
            next = 0;
        }

        @Override
        public void handleEvent(ConduitStreamSourceChannel source) {
            try {
                if (read(source)) {
                    write(answers[next++ & answers.length - 1]);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** All that there is. @return whether there was something */
        private boolean read(ConduitStreamSourceChannel source) throws IOException {
            try (PooledByteBuffer pooled = buffers.allocate()) {
                ByteBuffer buffer = pooled.getBuffer();
                boolean some = false;
                while (source.read(buffer) > 0) {
                    some = true;
                    buffer.clear();
                }
                return some;
            }
        }

        private void write(byte[] answer) throws IOException {
            try (PooledByteBuffer pooled = buffers.allocate()) {
                ByteBuffer buffer = pooled.getBuffer();
                for (int at = 0; at < answer.length; at += buffer.limit()) {
                    buffer.clear().put(answer, at, Math.min(buffer.capacity(), answer.length - at)).flip();
                    channel.getSinkChannel().write(buffer);
                }
            }
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            connection.feed(bytes, offset, length, out);
        }

        @Override
        public boolean isOpen() {
            return connection.isOpen();
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
