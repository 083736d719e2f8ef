package org.requestcore.stack.netty;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;

import org.requestcore.contract.Connection;
import org.requestcore.workload.ByteSink;

/** A channel whose transport is two copies: from the caller's bytes to a buffer of the allocator, and from flushed buffers to the caller's sink. */
final class NettyConnection implements Connection {
    private static final SocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 50_000);

    private final EmbeddedChannel channel;
    private ByteSink out;

    NettyConnection(ChannelHandler... handlers) {
        channel = new EmbeddedChannel(handlers) {
            @Override
            protected SocketAddress remoteAddress0() {
                return CLIENT;
            }

            @Override
            protected void handleOutboundMessage(Object msg) {
                ByteBuf response = (ByteBuf) msg;
                int length = response.readableBytes();
                response.readBytes(out.reserve(length), out.length(), length);
                out.length(out.length() + length);
                response.release();
            }
        };
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, ByteSink answers) {
        if (channel.isOpen()) {
            out = answers;
            channel.writeInbound(channel.alloc().ioBuffer(length).writeBytes(bytes, offset, length));
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        channel.finishAndReleaseAll();
    }
}
