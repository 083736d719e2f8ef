package org.requestcore.workload.wire;

import java.util.SplittableRandom;

import org.requestcore.workload.ByteSink;
import org.requestcore.workload.Seed;

/** Requests of one kind, each for another user, walked round and round. Not thread-safe: each thread walks its own. */
public final class WireRequests {
    /** A power of two, so that the walk is a mask; enough that no branch predictor learns the ids, and all in the second-level cache. */
    public static final int COUNT = 1_024;

    private final byte[][] pieces;
    private int next;

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
        ByteSink piece = new ByteSink(1_024);
        for (int i = 0; i < count; i++) {
            piece.clear();
            for (int n = 0; n < pipeline; n++) {
                piece.write(wire.request(random));
            }
            pieces[i] = piece.toByteArray();
        }
        return new WireRequests(pieces);
    }

    /** The next piece of the walk; not to be changed. */
    public byte[] next() {
        return pieces[next++ & pieces.length - 1];
    }
}
