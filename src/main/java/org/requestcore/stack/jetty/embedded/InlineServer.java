package org.requestcore.stack.jetty.embedded;

import java.util.Map;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;

/** A Jetty server with an {@link InlineConnector}, and Jetty's defaults in all else. */
public final class InlineServer implements RequestCore {
    private final Server server;
    private final InlineConnector connector;

    public InlineServer(Handler handler) {
        this(withHandler(handler));
    }

    /** @param server of {@link #withHandler}, not started yet */
    public InlineServer(Server server) {
        this(server, new HttpConnectionFactory());
    }

    /**
     * @param server  of {@link #withHandler}, not started yet
     * @param factory of what speaks HTTP
     */
    public InlineServer(Server server, ConnectionFactory factory) {
        this.server = server;
        connector = new InlineConnector(server, factory);
        server.addConnector(connector);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server that runs on the thread that feeds its connections. */
    public static Server withHandler(Handler handler) {
        Server server = new Server(new InlineThreadPool());
        server.setHandler(handler);
        return server;
    }

    /** What kind of buffers it reads into and writes from. */
    static Map<String, String> decisions() {
        HttpConfiguration http = new HttpConfiguration();
        return Map.of(
            "buffers", new Server(new InlineThreadPool()).getByteBufferPool().getClass().getSimpleName(),
            "directInput", String.valueOf(http.isUseInputDirectByteBuffers()),
            "directOutput", String.valueOf(http.isUseOutputDirectByteBuffers()),
            "inputBufferSize", String.valueOf(http.getInputBufferSize()),
            "outputBufferSize", String.valueOf(http.getOutputBufferSize()));
    }

    @Override
    public Connection connect() {
        return connector.connect();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
