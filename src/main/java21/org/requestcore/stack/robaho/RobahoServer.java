package org.requestcore.stack.robaho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.net.httpserver.HttpServer;
import robaho.net.httpserver.DefaultHttpServerProvider;

import org.requestcore.contract.Server;
import org.requestcore.stack.jdk.embedded.RunningServer;
import org.requestcore.workload.app.App;

/** Robaho's server, made without a look for who else might provide one, with a virtual thread a connection. */
final class RobahoServer {
    /** Held, as a logger that nobody holds forgets its level. Robaho would greet. */
    private static final Logger LOG = Logger.getLogger("robaho.net.httpserver");

    /** Never bound. Servers of one JVM share a Date that their timers keep: after the last has ended it would stand still until the next one's first tick. */
    private static final HttpServer CLOCK;

    static {
        LOG.setLevel(Level.OFF);
        System.getProperties().putIfAbsent("robaho.net.httpserver.nodelay", "true");
        try {
            CLOCK = new DefaultHttpServerProvider().createHttpServer(null, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RobahoServer() {
    }

    static Server start(App app, InetSocketAddress address) throws IOException {
        return new RunningServer(new DefaultHttpServerProvider().createHttpServer(address, RunningServer.BACKLOG), Executors.newVirtualThreadPerTaskExecutor(), app, new FlushFilter());
    }
}
