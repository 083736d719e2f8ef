package org.requestcore.stack.jetty.embedded;

import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Jetty server that listens on a socket, with a ServerConnector, and Jetty's defaults in all else. */
public final class SocketServer implements org.requestcore.contract.Server {
    private static final int LONGEST_MILLIS = 10_000;

    private final Server server;
    private final InetSocketAddress address;

    /**
     * @param server  not started yet
     * @param factory of what speaks HTTP
     */
    public SocketServer(Server server, ConnectionFactory factory, InetSocketAddress address) throws Exception {
        this.server = server;
        ServerConnector connector = new ServerConnector(server, factory);
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        server.addConnector(connector);
        server.setStopTimeout(LONGEST_MILLIS);
        try {
            server.start();
            this.address = (InetSocketAddress) ((ServerSocketChannel) connector.getTransport()).getLocalAddress();
        } catch (Throwable e) {
            server.stop();
            throw e;
        }
    }

    /** A server that runs on a QueuedThreadPool, as Jetty makes it. */
    public static Server withHandler(Handler handler) {
        Server server = new Server();
        server.setHandler(handler);
        return server;
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    /** Each answer closes its connection from now on; a connection on which nothing goes on for a second is closed without. */
    @Override
    public void close() throws Exception {
        server.stop();
    }
}
