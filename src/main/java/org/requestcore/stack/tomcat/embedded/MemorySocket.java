package org.requestcore.stack.tomcat.embedded;

import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;

import org.requestcore.workload.ByteSink;

/** Tomcat's own wrapper of a connection, with its buffers, around memory. It asks no poller to watch it: {@link MemoryEndpoint#process} is called when bytes have come. */
final class MemorySocket extends NioEndpoint.NioSocketWrapper {
    private static final String LOOPBACK = "127.0.0.1";

    private final MemoryChannel channel;
    private SocketEvent handedOn;

    MemorySocket(MemoryChannel channel, MemoryEndpoint endpoint) {
        super(channel, endpoint);
        this.channel = channel;
        remoteAddr = LOOPBACK;
        remoteHost = LOOPBACK;
        remotePort = 49152;
        localAddr = LOOPBACK;
        localName = "localhost";
        localPort = 8080;
        setReadTimeout(endpoint.getConnectionTimeout());
        setWriteTimeout(endpoint.getConnectionTimeout());
        setKeepAliveLeft(endpoint.getMaxKeepAliveRequests());
    }

    void lend(byte[] bytes, int offset, int length, ByteSink out) {
        channel.lend(bytes, offset, length, out);
    }

    void recall() {
        channel.recall();
    }

    /** What has come and was not read by the HTTP parser, in bytes. */
    int unread() {
        socketBufferHandler.configureReadBufferForRead();
        return socketBufferHandler.getReadBuffer().remaining() + channel.unread();
    }

    /** What there is to do that an executor's thread would; null if nothing. */
    SocketEvent takeHandedOn() {
        SocketEvent event = handedOn;
        handedOn = null;
        return event;
    }

    @Override
    public void processSocket(SocketEvent event, boolean dispatch) {
        handedOn = event;
    }

    @Override
    public void registerReadInterest() {
        // whoever has bytes calls
    }

    @Override
    public void registerWriteInterest() {
        // memory takes all at once
    }

    /** Without what concerns sockets, a poller and the pool of channels. */
    @Override
    protected void doClose() {
        channel.close();
    }
}
