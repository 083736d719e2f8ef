package org.requestcore.stack.netty.embedded;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** A channel whose transport is two copies: from the caller's bytes to a buffer of the allocator, and from flushed buffers to the caller's sink. */
public class ChannelConnection implements Connection {
    private static final SocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 50_000);
    private static final SocketAddress SERVER = new InetSocketAddress("127.0.0.1", 8080);

    private final EmbeddedChannel channel;
    private ByteSink out;

    /** @param handlers of its pipeline */
    public ChannelConnection(ChannelHandler... handlers) {
        channel = new EmbeddedChannel(handlers) {
            @Override
            protected SocketAddress remoteAddress0() {
                return CLIENT;
            }

            @Override
            protected SocketAddress localAddress0() {
                return SERVER;
            }

            @Override
            protected void handleOutboundMessage(Object msg) {
                ByteBuf answer = (ByteBuf) msg;
                int length = answer.readableBytes();
                answer.readBytes(out.reserve(length), out.length(), length);
                out.length(out.length() + length);
                answer.release();
            }
        };
    }

    /** For those who set up its pipeline by code of their own. */
    protected final EmbeddedChannel channel() {
        return channel;
    }

    @Override
    public final void feed(byte[] bytes, int offset, int length, ByteSink answers) {
        if (channel.isOpen()) {
            out = answers;
            channel.writeInbound(channel.alloc().ioBuffer(length).writeBytes(bytes, offset, length));
        }
    }

    @Override
    public final boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public final void close() {
        channel.finishAndReleaseAll();
    }
}
