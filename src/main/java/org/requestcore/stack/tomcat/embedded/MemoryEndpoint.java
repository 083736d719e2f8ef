package org.requestcore.stack.tomcat.embedded;

import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;

/** Tomcat's NIO endpoint without its sockets, and so without acceptor, poller and executor: all is done on the thread that brings bytes. */
final class MemoryEndpoint extends NioEndpoint {
    @Override
    public void bind() {
        // to nothing
    }

    @Override
    public void startInternal() {
        running = true;
    }

    @Override
    public void stopInternal() {
        running = false;
    }

    @Override
    public void unbind() {
        // from nothing
    }

    @Override
    protected void doCloseServerSocket() {
        // there is none
    }

    /** A new connection, with the buffers that setSocketOptions gives one. */
    MemorySocket accept() {
        SocketBufferHandler buffers = new SocketBufferHandler(socketProperties.getAppReadBufSize(), socketProperties.getAppWriteBufSize(), socketProperties.getDirectBuffer());
        return new MemorySocket(new MemoryChannel(buffers), this);
    }

    /** What SocketProcessor does once the poller has found something to read. */
    void process(MemorySocket socket) {
        SocketEvent event = SocketEvent.OPEN_READ;
        while (event != null && !socket.isClosed()) {
            if (getHandler().process(socket, event) == SocketState.CLOSED) {
                socket.close();
            }
            event = socket.takeHandedOn();
        }
    }
}
