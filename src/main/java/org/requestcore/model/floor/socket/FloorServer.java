package org.requestcore.model.floor.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.contract.Server;
import org.requestcore.workload.ByteSink;

/** A selector and one thread, which does all. */
public final class FloorServer implements Server {
    private static final int BACKLOG = 1_024;
    /** What is read at once. */
    private static final int PIECE = 64 * 1024;

    private final RequestCore core;
    private final Selector selector;
    private final ServerSocketChannel listening;
    private final Thread loop = new Thread(this::serve, "floor");
    private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    private final byte[] octets = new byte[PIECE];
    private final ByteSink answers = new ByteSink(PIECE);
    private volatile boolean isEnding;

    /** @param core whose connections have the bytes, all by the server's one thread */
    public FloorServer(RequestCore core, InetSocketAddress address) throws IOException {
        this.core = core;
        selector = Selector.open();
        listening = ServerSocketChannel.open();
        try {
            listening.bind(address, BACKLOG).configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            listening.close();
            selector.close();
            throw e;
        }
        loop.start();
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.socket().getLocalSocketAddress();
    }

    private void serve() {
        try {
            while (!isEnding) {
                selector.select(this::answer);
            }
            listening.close();
            // what has arrived
            selector.selectNow(this::answer);
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                Client client = (Client) key.attachment();
                if (key.isWritable() ? client.flush() : client.answer()) {
                    key.interestOps(client.rest == null ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
                } else {
                    client.close();
                }
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private void accept() throws IOException {
        for (SocketChannel channel = listening.accept(); channel != null; channel = listening.accept()) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false).register(selector, SelectionKey.OP_READ, new Client(channel));
        }
    }

    private static void close(SelectionKey key) {
        if (key.attachment() instanceof Client client) {
            client.close();
        }
    }

    @Override
    public void close() throws InterruptedException {
        isEnding = true;
        selector.wakeup();
        loop.join();
        core.close();
    }

    /** One connection. */
    private final class Client {
        private final SocketChannel channel;
        private final Connection connection = core.connect();
        /** Of answers that the kernel had no room for; null if it has taken all. */
        private ByteBuffer rest;

        Client(SocketChannel channel) {
            this.channel = channel;
        }

        /** @return whether the connection stays */
        boolean answer() throws IOException {
            int length = channel.read(piece.clear());
            if (length < 0) {
                return false;
            }
            piece.flip().get(octets, 0, length);
            connection.feed(octets, 0, length, answers.clear());
            ByteBuffer out = ByteBuffer.wrap(answers.array(), 0, answers.length());
            channel.write(out);
            if (out.hasRemaining()) {
                rest = ByteBuffer.allocate(out.remaining()).put(out).flip();
            }
            return rest != null || connection.isOpen();
        }

        boolean flush() throws IOException {
            channel.write(rest);
            rest = rest.hasRemaining() ? rest : null;
            return rest != null || connection.isOpen();
        }

        void close() {
            connection.close();
            try {
                channel.close();
            } catch (IOException e) {
                // it is gone
            }
        }
    }
}
