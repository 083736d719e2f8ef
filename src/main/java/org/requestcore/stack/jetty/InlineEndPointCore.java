package org.requestcore.stack.jetty;

import java.io.IOException;
import java.util.List;

import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.model.harness.ToldAnswers;
import org.requestcore.stack.jetty.embedded.InlineServer;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** The endpoint with a connection that reads into a buffer of Jetty's pool, and writes the answer that it was told from another. */
final class InlineEndPointCore implements RequestCore {
    private final Factory factory = new Factory();
    private final InlineServer server = new InlineServer(InlineServer.withHandler(null), factory);
    private final ToldAnswers told;

    InlineEndPointCore(App app) {
        told = new ToldAnswers(app);
    }

    @Override
    public Connection connect() {
        return new Told();
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Told implements Connection, Prompted<byte[]> {
        private final Connection connection = server.connect();
        private final Answering answering = factory.newest;

        @Override
        public void prompt(List<byte[]> pieces) {
            answering.answers = told.to(pieces);
            answering.next = 0;
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

    private static final class Factory extends AbstractConnectionFactory {
        private Answering newest;

        Factory() {
            super("told");
        }

        @Override
        public org.eclipse.jetty.io.Connection newConnection(Connector connector, EndPoint endPoint) {
            newest = new Answering(connector, endPoint);
            return configure(newest, connector, endPoint);
        }
    }

    private static final class Answering extends AbstractConnection {
        private final ByteBufferPool buffers;
        private byte[][] answers;
        private int next;

        Answering(Connector connector, EndPoint endPoint) {
            super(endPoint, connector.getExecutor());
            buffers = connector.getByteBufferPool();
        }

        @Override
        public void onOpen() {
            super.onOpen();
            fillInterested();
        }

        @Override
        public void onFillable() {
            try {
                if (read()) {
                    write(answers[next++ & answers.length - 1]);
                    fillInterested();
                } else {
                    close();
                }
            } catch (IOException e) {
                close();
            }
        }

        /** All that there is. @return whether there was something */
        private boolean read() throws IOException {
            RetainableByteBuffer buffer = buffers.acquire(getInputBufferSize(), true);
            try {
                boolean some = false;
                while (getEndPoint().fill(buffer.getByteBuffer()) > 0) {
                    some = true;
                    buffer.clear();
                }
                return some;
            } finally {
                buffer.release();
            }
        }

        private void write(byte[] answer) {
            RetainableByteBuffer buffer = buffers.acquire(answer.length, true);
            BufferUtil.append(buffer.getByteBuffer(), answer);
            getEndPoint().write(Callback.NOOP, buffer.getByteBuffer());
            buffer.release();
        }
    }
}
