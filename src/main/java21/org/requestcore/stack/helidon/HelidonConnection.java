package org.requestcore.stack.helidon;

import java.io.OutputStream;
import java.util.Arrays;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.spi.ServerConnection;

import org.requestcore.contract.Connection;
import org.requestcore.stack.loop.embedded.FedStream;
import org.requestcore.workload.ByteSink;

/** A connection of Helidon's and its loop, on a stream in memory. */
final class HelidonConnection implements Connection {
    /** As much as Helidon reads from a socket at once. */
    private static final int READ = 8 * 1024;
    /** Passed on by all of Helidon, as the end of a connection that needs no answer. */
    private static final CloseConnectionException NOTHING_TO_READ = new CloseConnectionException("a socket would block");

    private final FedStream stream = new FedStream();
    private final byte[] buffer = new byte[READ];
    private final HelidonRequestCore core;
    private DataReader reader;
    private ServerConnection loop;
    private boolean open = true;
    private boolean left;

    HelidonConnection(HelidonRequestCore core) {
        this.core = core;
        begin();
    }

    private void begin() {
        reader = DataReader.create(this::read);
        loop = core.http1().connection(new MemoryContext(core, reader, new Writer()));
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        if (!open) {
            return;
        }
        stream.lend(bytes, offset, length, out);
        left = false;
        try {
            loop.handle(core.limit());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // left, or ended: the connection's thread would end, and close it
        }
        open = left;
        boolean cut = left && !isBetweenRequests();
        stream.recall(cut);
        if (cut) {
            begin();
        }
    }

    /** Helidon can be interrupted while it waits for a request's first line; what it has read of that is still in the reader. */
    private boolean isBetweenRequests() {
        return ((InterruptableTask<?>) loop).canInterrupt() && reader.available() == 0;
    }

    private byte[] read() {
        int count = stream.read(buffer, 0, READ);
        if (count < 0) {
            left = true;
            throw NOTHING_TO_READ;
        }
        return Arrays.copyOf(buffer, count);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** The loop is not in anything that it would have to be told. */
    @Override
    public void close() {
        open = false;
    }

    /** What a request is answered after it was cut is no answer to it. */
    private final class Writer extends OutputStream implements DataWriter {
        @Override
        public void write(BufferData data) {
            data.writeTo(this);
        }

        @Override
        public void write(BufferData... data) {
            for (BufferData each : data) {
                each.writeTo(this);
            }
        }

        @Override
        public void writeNow(BufferData data) {
            write(data);
        }

        @Override
        public void writeNow(BufferData... data) {
            write(data);
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (!left) {
                stream.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() {
            // all is written at once
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
