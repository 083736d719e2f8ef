package org.requestcore.stack.netty;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.GlobalEventExecutor;

import org.requestcore.contract.Server;

/** Netty's own transport, by NIO, set up as Netty's HTTP examples and guide have it: a loop that accepts, and the default number of loops that serve. */
final class NettyServer implements Server {
    private static final int BACKLOG = 1_024;
    private static final int LONGEST_SECONDS = 10;

    private final EventLoopGroup acceptor = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final FastThreadLocal<DateHeader> date = new FastThreadLocal<>() {
        @Override
        protected DateHeader initialValue() {
            return new DateHeader();
        }
    };
    private final Channel listening;

    NettyServer(Pipeline pipeline, InetSocketAddress address) throws InterruptedException {
        ServerBootstrap bootstrap = new ServerBootstrap().group(acceptor, loops).channel(NioServerSocketChannel.class).option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childHandler(new ChannelInitializer<SocketChannel>() {
                @Override
                protected void initChannel(SocketChannel channel) {
                    connections.add(channel);
                    channel.pipeline().addLast(pipeline.handlers(date.get()));
                }
            });
        try {
            listening = bootstrap.bind(address).sync().channel();
        } catch (Throwable e) {
            end();
            throw e;
        }
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.localAddress();
    }

    /** A loop reads what has arrived before it runs the task that closes. */
    @Override
    public void close() throws InterruptedException {
        listening.close().sync();
        connections.close().sync();
        end();
    }

    private void end() {
        acceptor.shutdownGracefully(0, LONGEST_SECONDS, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, LONGEST_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
