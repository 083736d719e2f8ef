package robaho.net.httpserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

import com.sun.net.httpserver.HttpServer;

/** A connection of a server that listens nowhere, and its loop. What that needs, the server keeps to this package. */
public final class Embedding {
    /** Where the loop was left. */
    public enum Left { BETWEEN_REQUESTS, WITHIN_REQUEST, AT_END }

    private final HttpConnection connection;
    private final ServerImpl.Exchange loop;
    private boolean left;
    private boolean begun;

    /** @param server of this package's provider */
    public Embedding(HttpServer server, Socket socket) {
        try {
            connection = new HttpConnection(socket);
            loop = ((HttpServerImpl) server).server.new Exchange("http", connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs until {@link #leave}, or until the connection ends. */
    public Left run() throws IOException {
        left = false;
        connection.closed = false;
        loop.run();
        if (!left) {
            return Left.AT_END;
        }
        connection.os.flush();
        // a line that was begun ends in an exception, and then the server doesn't say that it is in a request
        return begun || !connection.inRequest ? Left.WITHIN_REQUEST : Left.BETWEEN_REQUESTS;
    }

    /** To be called where the socket has nothing to read, before the read fails. The server then takes the connection for closed already, and closes nothing. */
    public void leave() {
        if (!left) {
            left = true;
            begun = connection.inRequest;
            connection.closed = true;
        }
    }

    /** The client went away. */
    public void close() {
        connection.closed = false;
        connection.close();
    }
}
