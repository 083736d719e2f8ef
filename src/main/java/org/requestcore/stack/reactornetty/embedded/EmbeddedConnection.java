package org.requestcore.stack.reactornetty.embedded;

import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.http.server.HttpServerConfig;

import org.requestcore.stack.netty.embedded.ChannelConnection;

/** A connection to Reactor Netty's HTTP server over Netty's EmbeddedChannel, whose event loop is the calling thread. */
final class EmbeddedConnection extends ChannelConnection {
    EmbeddedConnection(HttpServerConfig server) {
        super(server.channelInitializer(closing(server.childObserver()), null, true));
        channel().config().setAutoRead(false); // as HttpServer's options for each connection have it
    }

    /** Around the observer that calls the handler: ends what isn't kept alive, or has failed. As ServerTransport's ChildObserver does, but for its logging. */
    private static ConnectionObserver closing(ConnectionObserver next) {
        return new ConnectionObserver() {
            @Override
            public void onStateChange(Connection connection, State newState) {
                if (newState == State.DISCONNECTING && connection.channel().isActive() && !connection.isPersistent()) {
                    connection.dispose();
                }
                next.onStateChange(connection, newState);
            }

            @Override
            public void onUncaughtException(Connection connection, Throwable error) {
                connection.dispose();
            }
        };
    }
}
