package org.requestcore.stack.armeria;

import java.net.InetSocketAddress;
import java.time.Duration;

import com.linecorp.armeria.common.util.EventLoopGroups;
import com.linecorp.armeria.server.Server;

import org.requestcore.workload.app.App;

/** Armeria's server, started, on event loops of its own: those that all servers of a JVM share by default don't end with one. */
final class ArmeriaServer implements org.requestcore.contract.Server {
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Server server;

    /** @throws java.util.concurrent.CompletionException if it can't listen there; it has stopped itself then */
    ArmeriaServer(App app, InetSocketAddress address) {
        server = new ArmeriaApp(app).on(Server.builder()
            .http(address)
            .workerGroup(EventLoopGroups.builder().gracefulShutdown(Duration.ZERO, LONGEST).build(), true)
            .gracefulShutdownTimeout(QUIET, LONGEST)).build();
        server.start().join();
    }

    @Override
    public InetSocketAddress address() {
        return server.activePort().localAddress();
    }

    /** Armeria goes on accepting until nothing has been asked for a while. */
    @Override
    public void close() {
        server.stop().join();
    }
}
