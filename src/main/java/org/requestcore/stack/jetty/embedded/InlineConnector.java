package org.requestcore.stack.jetty.embedded;

import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;

import org.requestcore.contract.Connection;

/** A connector of a Jetty server whose connections are in memory, and are worked on by the thread that feeds them. */
public final class InlineConnector extends AbstractConnector {
    private final InlineThreadPool pool;

    /**
     * @param server  with an {@link InlineThreadPool}
     * @param factory of what speaks HTTP
     */
    public InlineConnector(Server server, ConnectionFactory factory) {
        super(server, null, null, null, 0, factory);
        pool = (InlineThreadPool) server.getThreadPool();
    }

    /** A new connection, set up as ServerConnector sets up one that it has accepted. The server runs. */
    public Connection connect() {
        InlineEndPoint endPoint = new InlineEndPoint(this);
        endPoint.setIdleTimeout(getIdleTimeout());
        org.eclipse.jetty.io.Connection connection = getDefaultConnectionFactory().newConnection(this, endPoint);
        endPoint.setConnection(connection);
        endPoint.onOpen();
        onEndPointOpened(endPoint);
        connection.onOpen();
        return new InlineConnection(pool, endPoint);
    }

    void closed(InlineEndPoint endPoint) {
        onEndPointClosed(endPoint);
    }

    @Override
    protected void accept(int acceptor) {
        throw new IllegalStateException("there are no acceptors");
    }

    @Override
    public Object getTransport() {
        return null;
    }
}
