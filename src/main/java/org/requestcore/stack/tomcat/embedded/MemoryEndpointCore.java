package org.requestcore.stack.tomcat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

import org.requestcore.contract.Connection;
import org.requestcore.contract.Prompted;
import org.requestcore.contract.RequestCore;
import org.requestcore.model.harness.ToldAnswers;
import org.requestcore.workload.ByteSink;
import org.requestcore.workload.app.App;

/** The endpoint with a handler that reads into a buffer of its own, and writes the answer that it was told, by Tomcat's wrapper of a socket, as its HTTP processor does. */
public final class MemoryEndpointCore implements RequestCore {
    /** As large as the processor's: the longest head, and what a socket's buffer holds. */
    private static final int BUFFER_SIZE = 16 * 1024;

    private final ToldAnswers told;

    static {
        JvmWide.set();
    }

    public MemoryEndpointCore(App app) {
        told = new ToldAnswers(app);
    }

    @Override
    public Connection connect() {
        return new Told();
    }

    @Override
    public void close() {
        // each connection holds its own
    }

    private final class Told implements Connection, Prompted<byte[]>, Handler<NioChannel> {
        private final MemoryEndpoint endpoint = new MemoryEndpoint();
        private final MemorySocket socket;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
        private byte[][] answers;
        private int next;

        Told() {
            endpoint.setHandler(this);
            socket = endpoint.accept();
        }

        @Override
        public void prompt(List<byte[]> pieces) {
            answers = told.to(pieces);
            next = 0;
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            socket.lend(bytes, offset, length, out);
            endpoint.process(socket);
            socket.recall();
        }

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
            try {
                if (read(wrapper)) {
                    byte[] answer = answers[next++ & answers.length - 1];
                    wrapper.write(true, answer, 0, answer.length);
                    wrapper.flush(true);
                }
                return SocketState.OPEN;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** All that there is. @return whether there was something */
        private boolean read(SocketWrapperBase<NioChannel> wrapper) throws IOException {
            boolean some = false;
            while (wrapper.read(false, buffer.clear()) > 0) {
                some = true;
            }
            return some;
        }

        @Override
        public boolean isOpen() {
            return !socket.isClosed();
        }

        @Override
        public void close() {
            socket.close();
        }

        @Override
        public Object getGlobal() {
            return null;
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> wrapper) {
            // no processor is held
        }

        @Override
        public void pause() {
            // nothing goes on
        }

        @Override
        public void recycle() {
            // nothing is kept
        }
    }
}
