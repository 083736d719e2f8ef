package org.requestcore.stack.armeria;

import com.linecorp.armeria.server.Embedding;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.stack.netty.embedded.ChannelConnection;
import org.requestcore.workload.app.App;

/** Armeria's server without its sockets. */
final class ArmeriaRequestCore implements RequestCore {
    private final Embedding server;

    ArmeriaRequestCore(App app) {
        server = new Embedding(new ArmeriaApp(app).server());
    }

    /** @throws IllegalStateException on a thread that Armeria and Netty's allocator keep no caches for */
    @Override
    public Connection connect() {
        EventLoopThread.demand();
        return new Accepted(server);
    }

    /** The server was never started; its worker group is the JVM's, and has started no thread. */
    @Override
    public void close() {
        // each connection holds its own
    }

    private static final class Accepted extends ChannelConnection {
        Accepted(Embedding server) {
            server.accept(channel());
        }
    }
}
