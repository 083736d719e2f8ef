package org.requestcore.stack.helidon;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.Principal;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;

/** What Helidon's own handler of a connection tells it, without a socket. */
record MemoryContext(HelidonRequestCore core, DataReader dataReader, DataWriter dataWriter) implements ConnectionContext {
    private static final PeerInfo CLIENT = new Peer(new InetSocketAddress("127.0.0.1", 50_000));
    private static final PeerInfo SERVER = new Peer(new InetSocketAddress("127.0.0.1", 8080));

    @Override
    public ListenerContext listenerContext() {
        return core;
    }

    @Override
    public ExecutorService executor() {
        return core.executor();
    }

    @Override
    public Router router() {
        return core.router();
    }

    @Override
    public PeerInfo remotePeer() {
        return CLIENT;
    }

    @Override
    public PeerInfo localPeer() {
        return SERVER;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String socketId() {
        return "memory";
    }

    @Override
    public String childSocketId() {
        return "memory";
    }

    private record Peer(InetSocketAddress socket) implements PeerInfo {
        @Override
        public SocketAddress address() {
            return socket;
        }

        @Override
        public String host() {
            return socket.getHostString();
        }

        @Override
        public int port() {
            return socket.getPort();
        }

        @Override
        public Optional<Principal> tlsPrincipal() {
            return Optional.empty();
        }

        @Override
        public Optional<Certificate[]> tlsCertificates() {
            return Optional.empty();
        }
    }
}
