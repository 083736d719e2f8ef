package org.requestcore.stack.micronaut;

import java.net.InetSocketAddress;
import java.util.Map;

import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;

import org.requestcore.contract.Server;
import org.requestcore.workload.app.App;

/** Micronaut's server, started, on the event loops that its context makes. */
final class MicronautServer implements Server, NettyServerCustomizer {
    private final NettyEmbeddedServer server;
    private final EventLoopGroup loops;
    private EventLoopGroup acceptors;

    /** @throws io.micronaut.http.server.exceptions.ServerStartupException if it can't listen there; it has stopped itself then */
    MicronautServer(App app, InetSocketAddress address) {
        server = MicronautApp.server(app, Map.of(
            "micronaut.server.host", address.getAddress().getHostAddress(),
            "micronaut.server.port", address.getPort(),
            "micronaut.lifecycle.graceful-shutdown.enabled", true,
            "micronaut.lifecycle.graceful-shutdown.grace-period", "10s"));
        loops = server.getApplicationContext().getBean(EventLoopGroup.class);
        server.register(this);
        try {
            server.start();
        } catch (Throwable e) {
            awaitEnd();
            throw e;
        }
    }

    /** The loop that accepts is of a group that the server keeps to itself. */
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        if (role == ChannelRole.LISTENER) {
            acceptors = channel.eventLoop().parent();
        }
        return this;
    }

    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(server.getHost(), server.getPort());
    }

    @Override
    public void close() {
        server.stop();
        awaitEnd();
    }

    /** Micronaut has told its loops to end, and doesn't wait for them. */
    private void awaitEnd() {
        acceptors.terminationFuture().awaitUninterruptibly();
        loops.terminationFuture().awaitUninterruptibly();
    }
}
