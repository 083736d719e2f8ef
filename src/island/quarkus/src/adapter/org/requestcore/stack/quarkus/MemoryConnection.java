package org.requestcore.stack.quarkus;

import org.requestcore.contract.Connection;
import org.requestcore.stack.netty.embedded.ChannelConnection;
import org.requestcore.stack.quarkus.app.Endpoint;
import org.requestcore.workload.ByteSink;

/** A connection to Vert.x's server over Netty's EmbeddedChannel. The thread that feeds it serves this core's App from then on. */
final class MemoryConnection implements Connection {
    private final Channel channel;
    private final Endpoint endpoint;

    MemoryConnection(MemoryServer server, Endpoint endpoint) {
        channel = new Channel(server);
        this.endpoint = endpoint;
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink out) {
        Endpoint.CURRENT.set(endpoint);
        channel.feed(bytes, offset, length, out);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        channel.close();
    }

    private static final class Channel extends ChannelConnection {
        Channel(MemoryServer server) {
            server.accept(channel());
        }
    }
}
