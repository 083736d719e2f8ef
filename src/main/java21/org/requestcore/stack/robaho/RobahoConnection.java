package org.requestcore.stack.robaho;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

import com.sun.net.httpserver.HttpServer;
import robaho.net.httpserver.Embedding;

import org.requestcore.contract.Connection;
import org.requestcore.stack.loop.embedded.FedStream;
import org.requestcore.workload.ByteSink;

/** A connection and its loop, on a socket in memory. */
final class RobahoConnection implements Connection {
    private static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 50_000);
    private static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 8080);
    private static final IOException NOTHING_TO_READ = new IOException("a socket would block");

    private final FedStream stream = new FedStream();
    private final Embedding loop;
    private boolean open = true;

    RobahoConnection(HttpServer server) {
        loop = new Embedding(server, new MemorySocket());
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        if (!open) {
            return;
        }
        stream.lend(bytes, offset, length, out);
        Embedding.Left left;
        try {
            left = loop.run();
        } catch (IOException e) {
            left = Embedding.Left.AT_END;
        }
        open = left != Embedding.Left.AT_END;
        stream.recall(left == Embedding.Left.WITHIN_REQUEST);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        loop.close();
    }

    private final class MemorySocket extends Socket {
        private boolean closed;

        @Override
        public InputStream getInputStream() {
            return new Input();
        }

        @Override
        public OutputStream getOutputStream() {
            return new Output();
        }

        @Override
        public InetAddress getInetAddress() {
            return CLIENT.getAddress();
        }

        @Override
        public int getPort() {
            return CLIENT.getPort();
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return CLIENT;
        }

        @Override
        public InetAddress getLocalAddress() {
            return SERVER.getAddress();
        }

        @Override
        public int getLocalPort() {
            return SERVER.getPort();
        }

        @Override
        public SocketAddress getLocalSocketAddress() {
            return SERVER;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            read(one, 0, 1);
            return one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = stream.read(target, offset, length);
            if (count < 0) {
                loop.leave();
                throw NOTHING_TO_READ;
            }
            return count;
        }

        @Override
        public int available() {
            return stream.available();
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            stream.write(bytes, offset, length);
        }
    }
}
