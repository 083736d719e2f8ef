package org.requestcore.contract.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParser;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

import org.requestcore.contract.Connection;
import org.requestcore.contract.RequestCore;
import org.requestcore.workload.ByteSink;

/** A server that listens somewhere, as a request core: so what proves the cores proves it, too. Waits for as many answers as whole requests were sent. */
final class SocketCore implements RequestCore {
    private static final int LONGEST_MILLIS = 10_000;

    private final InetSocketAddress address;

    SocketCore(InetSocketAddress address) {
        this.address = address;
    }

    @Override
    public Connection connect() {
        try {
            return new SocketConnection(new Socket(address.getAddress(), address.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(address + " accepts no connection: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // the server is its starter's
    }

    private static final class SocketConnection implements Connection {
        private final Socket socket;
        /** Of a request that is not whole. */
        private final ByteSink begun = new ByteSink(1_024);
        private boolean isOpen = true;

        SocketConnection(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_MILLIS);
        }

        @Override
        public void feed(byte[] bytes, int offset, int length, ByteSink out) {
            begun.write(bytes, offset, length);
            Requests requests = Requests.in(begun.toByteArray());
            try {
                socket.getOutputStream().write(bytes, offset, length);
                InputStream in = new Kept(socket.getInputStream(), out);
                SessionInputBufferImpl buffer = new SessionInputBufferImpl(8_192);
                for (int i = 0; i < requests.count; i++) {
                    isOpen = isOpen && !AnswerParser.next(in, buffer).saysClose();
                }
                if (requests.isLast || !isOpen) {
                    isOpen = false;
                    in.transferTo(OutputStream.nullOutputStream());
                }
            } catch (SocketTimeoutException e) {
                throw new ProofFailure("no whole answer within %d s: %s".formatted(LONGEST_MILLIS / 1_000, Client.firstLine(begun.toByteArray())), e);
            } catch (IOException | HttpException e) {
                isOpen = false;
            }
            byte[] rest = begun.toByteArray();
            begun.clear().write(rest, requests.length, rest.length - requests.length);
        }

        @Override
        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                isOpen = false;
            }
        }
    }

    /**
     * The whole requests that some octets begin with.
     *
     * @param length of them all
     * @param isLast whether no other may follow the last one: HTTP/1.0 without keep-alive
     */
    private record Requests(int count, int length, boolean isLast) {
        private static final String HEAD_END = "\r\n\r\n";

        static Requests in(byte[] octets) {
            Requests requests = new Requests(0, 0, false);
            try {
                for (Requests more = requests; more != null; more = requests.more(octets)) {
                    requests = more;
                }
                return requests;
            } catch (IOException | HttpException e) {
                throw new IllegalArgumentException(Client.firstLine(octets), e);
            }
        }

        /** With the next one; null if that is not whole. HttpCore takes the end of its input for the end of a head. */
        private Requests more(byte[] octets) throws IOException, HttpException {
            ByteArrayInputStream in = new ByteArrayInputStream(octets, length, octets.length - length);
            SessionInputBufferImpl buffer = new SessionInputBufferImpl(8_192);
            if (!new String(octets, length, octets.length - length, StandardCharsets.ISO_8859_1).contains(HEAD_END)) {
                return null;
            }
            try {
                ClassicHttpRequest request = new DefaultHttpRequestParser().parse(buffer, in);
                body(request, buffer, in).readAllBytes();
                int end = octets.length - in.available() - buffer.length();
                boolean endsInTrailer = request.containsHeader("Transfer-Encoding") && !new String(octets, 0, end, StandardCharsets.ISO_8859_1).endsWith(HEAD_END);
                boolean isOld = request.getVersion().lessEquals(HttpVersion.HTTP_1_0) && !request.containsHeader("Connection");
                return endsInTrailer ? null : new Requests(count + 1, end, isOld);
            } catch (ConnectionClosedException | MalformedChunkCodingException e) {
                return null;
            }
        }

        private static InputStream body(ClassicHttpRequest request, SessionInputBufferImpl buffer, InputStream in) throws HttpException {
            long length = DefaultContentLengthStrategy.INSTANCE.determineLength(request);
            if (length == ContentLengthStrategy.UNDEFINED) {
                return InputStream.nullInputStream();
            }
            return length == ContentLengthStrategy.CHUNKED ? new ChunkedInputStream(buffer, in) : new ContentLengthInputStream(buffer, in, length);
        }
    }

    /** Keeps what is read. */
    private static final class Kept extends InputStream {
        private final InputStream in;
        private final ByteSink out;

        Kept(InputStream in, ByteSink out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            if (octet >= 0) {
                out.write(octet);
            }
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            if (count > 0) {
                out.write(into, offset, count);
            }
            return count;
        }
    }
}
