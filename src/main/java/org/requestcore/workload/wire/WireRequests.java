package org.requestcore.workload.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.requestcore.workload.ByteSink;
import org.requestcore.workload.Seed;
import org.requestcore.workload.app.Authentication;

/** Requests of one kind, each for another user, to be walked round and round. */
public final class WireRequests {
    /** A power of two, so that the walk is a mask; enough that no branch predictor learns the ids, and all in the second-level cache. */
    public static final int COUNT = 1_024;

    private final byte[][] pieces;

    private WireRequests(byte[][] pieces) {
        this.pieces = pieces;
    }

    /** @param pipeline how many requests stand in one piece */
    public static WireRequests of(Wire wire, int pipeline) {
        return of(wire, pipeline, COUNT);
    }

    /** @param count how many pieces, a power of two; the first of a longer walk are the shorter's */
    public static WireRequests of(Wire wire, int pipeline, int count) {
        SplittableRandom random = Seed.random("wire " + wire.id());
        byte[][] pieces = new byte[count][];
        Arrays.setAll(pieces, i -> piece(wire, pipeline, random));
        return new WireRequests(pieces);
    }

    private static byte[] piece(Wire wire, int pipeline, SplittableRandom random) {
        ByteSink piece = new ByteSink(1_024);
        for (int n = 0; n < pipeline; n++) {
            piece.write(wire.request(random));
        }
        return piece.toByteArray();
    }

    /** The article's GET /api/hello, with the header fields of {@link Wire#WRK}, each from another client. */
    public static List<byte[]> greetings() {
        SplittableRandom random = Seed.random("greetings");
        return Stream.generate(() -> Wire.octets("GET /api/hello HTTP/1.1", "Host: localhost:8080", "Authorization: " + Authentication.header(random.nextInt(COUNT)), "Accept: application/json"))
            .limit(COUNT).toList();
    }

    /** The same request, after which the connection ends. @param request without a body */
    public static byte[] last(byte[] request) {
        return (new String(request, 0, request.length - 2, StandardCharsets.ISO_8859_1) + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Pieces that none of these are.
     *
     * @param wire     of these
     * @param pipeline of these
     */
    public List<byte[]> strangers(Wire wire, int pipeline, int count) {
        Set<ByteBuffer> known = Arrays.stream(pieces).map(ByteBuffer::wrap).collect(Collectors.toCollection(HashSet::new));
        SplittableRandom random = Seed.random("strangers " + wire.id());
        return Stream.generate(() -> piece(wire, pipeline, random)).filter(piece -> known.add(ByteBuffer.wrap(piece))).limit(count).toList();
    }

    /** @param place in the walk, from 0; the piece is not to be changed */
    public byte[] at(int place) {
        return pieces[place];
    }

    /** All of them, in the order of the walk. */
    public List<byte[]> all() {
        return List.of(pieces);
    }
}
